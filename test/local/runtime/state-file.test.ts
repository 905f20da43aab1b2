import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {emptyState} from '../../../src/local/runtime/host-state';
import {
  parseStateFile,
  stringifyStateFile,
  writeAtomically,
} from '../../../src/local/runtime/state-file';

describe('the state file', () => {
  it('gives back what was put into it, byte for byte', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.string(), fc.string()),
        (workbook, document) => {
          const state = emptyState();
          state.properties.document = JSON.parse(JSON.stringify(document));
          const text = stringifyStateFile({
            workbook: JSON.stringify(workbook),
            state,
          });
          const read = parseStateFile(text, 'a.json');
          expect(JSON.parse(read.workbook)).toEqual(
            JSON.parse(JSON.stringify(workbook)),
          );
          expect(read.state).toEqual(state);
          expect(stringifyStateFile(read)).toBe(text);
        },
      ),
    );
  });

  it.each(['', '{', 'null', '{"triggers":[]}', '{"workbook":1,"outbox":5}'])(
    'refuses %j, naming the file',
    text => {
      expect(() => parseStateFile(text, 'a.json')).toThrow('«a.json»');
    },
  );
});

describe('an atomic write', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'state-'));
  afterAll(() => fs.rmSync(folder, {recursive: true}));

  it('makes the folder and replaces the file', () => {
    const file = path.join(folder, 'a/b.json');
    writeAtomically(file, 'один');
    writeAtomically(file, 'два');
    expect(fs.readFileSync(file, 'utf8')).toBe('два');
    expect(fs.readdirSync(path.dirname(file))).toEqual(['b.json']);
  });

  it('leaves nothing behind when it fails', () => {
    const target = path.join(folder, 'taken');
    fs.mkdirSync(path.join(target, 'inside'), {recursive: true});
    expect(() => writeAtomically(target, 'три')).toThrow();
    expect(fs.readdirSync(folder).sort()).toEqual(['a', 'taken']);
  });
});
