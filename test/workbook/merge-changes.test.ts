import fc from 'fast-check';
import {applyChanges} from '../../src/workbook/apply-changes';
import type {Changes} from '../../src/workbook/changes';
import {mergeChanges} from '../../src/workbook/merge-changes';
import {runs} from '../runs';
import {bookWith} from '../support/book-with';

const CODES = ['s01', 's02', 's03'];
const byCode = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...CODES), value), {maxLength: 3})
    .map(entries => new Map(entries));

const submission = fc.record(
  {
    status: fc.constantFrom('draft' as const, 'accepted' as const),
    returnReason: fc.constantFrom('', 'причина'),
  },
  {requiredKeys: []},
);

const changes: fc.Arbitrary<Changes> = fc.record(
  {
    settings: fc.record(
      {
        stage: fc.constantFrom('collecting' as const, 'closed' as const),
        deadline: fc.constantFrom(null, '2025-12-20'),
      },
      {requiredKeys: []},
    ),
    submissions: byCode(submission),
    ticked: byCode(fc.boolean()),
    answers: byCode(fc.constantFrom('', 'Сдано', 'Возвращено')),
    typed: byCode(
      byCode(fc.record({value: fc.constantFrom(null, 1)}, {requiredKeys: []})),
    ),
    previous: fc.constantFrom(null, new Map()),
    targets: fc.constantFrom(new Map([['i3.1', 0.5]]), new Map()),
  },
  {requiredKeys: []},
);

const BOOK = bookWith({
  ticked: new Set(['s01']),
  answers: new Map([['s02', 'Сдано']]),
  targetProblems: new Map([['i3.1', 'много']]),
});

describe('mergeChanges', () => {
  it('makes of several changes what they make one after another', () => {
    fc.assert(
      fc.property(fc.array(changes, {maxLength: 3}), all => {
        const together = applyChanges(BOOK, mergeChanges(...all));
        expect(together).toEqual(all.reduce(applyChanges, BOOK));
      }),
      runs(100, 2000),
    );
  });

  it('names no part that none of them renews', () => {
    const parts = Object.keys(mergeChanges({ticked: new Map()}, {}));
    expect(parts).toEqual(['ticked']);
  });
});

describe('applyChanges', () => {
  it('leaves a book as it is when nothing is renewed', () => {
    expect(applyChanges(BOOK, {})).toEqual(BOOK);
  });

  it('forgets what could not be read where all is written anew', () => {
    const {targets, targetProblems} = applyChanges(BOOK, {
      targets: new Map([['i3.1', 0.4]]),
    });
    expect([targets.get('i3.1'), targetProblems.size]).toEqual([0.4, 0]);
  });

  it('counts the lines that «Замечания» comes to hold', () => {
    const line = (id: string) => ({id, cells: []});
    const before = bookWith({
      findingLines: 5,
      keptFindings: [line('kept/a')],
    });
    const newlyKept = [line('kept/b')];
    expect(applyChanges(before, {newlyKept}).findingLines).toBe(6);
    const after = applyChanges(before, {newlyKept, findings: [line('x')]});
    expect([after.findingLines, after.keptFindings.length]).toEqual([3, 2]);
  });
});
