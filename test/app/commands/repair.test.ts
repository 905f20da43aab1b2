import fc from 'fast-check';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {TABLE_TOP} from '../../../src/workbook/table';
import {DECISION_COLUMN} from '../../../src/workbook/tabs/decisions';
import {runs, seedOnly} from '../../runs';
import {collecting, must} from '../../support/commands';
import {DAMAGES, EDITS, put, type Aim} from '../../support/damages';
import {addOfOthers} from '../../support/of-others';
import {differences, picture} from '../../support/picture';
import {readAll} from '../../support/read-all';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tabOf, tick} from '../../support/sheets-of';

const DECISION = 'Провести день открытых дверей';

/** What people typed before anything was damaged, as cells show it. */
const TYPED = [
  ...Object.values(SOUND),
  ...Object.values(EXPLAINED),
  DECISION,
].map(String);

let sound: Workbook;
let whole: ReturnType<typeof picture>;

beforeAll(() => {
  const book = collecting([{code: 's01'}, {code: 's02'}]);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'roll-up');
  must(book, 'recommend');
  const place = [TABLE_TOP, DECISION_COLUMN.text] as const;
  put(book, tabOf(book, 'decisions'), place, {stringValue: DECISION});
  addOfOthers(book);
  must(book, 'repair');
  sound = book;
  whole = picture(book);
});

/** All that any cell of our tabs shows, as text. */
function shown(book: Workbook): Set<string> {
  const ours = readAll(book).tabs.filter(({anchor}) => anchor);
  return new Set(
    ours.flatMap(tab => [...tab.values.values()].map(value => String(value))),
  );
}

const aims: fc.Arbitrary<Aim> = fc.record({tab: fc.nat(60), at: fc.nat(400)});
const damages = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), aims),
  {minLength: 1, maxLength: 10},
);

function suffer(book: Workbook, list: readonly (readonly [string, Aim])[]) {
  const texts = list.map(([kind, aim], index) => {
    const text = `чужое ${index} ${aim.at}`;
    DAMAGES[kind]?.(book, aim, text);
    return text;
  });
  // What somebody deleted or wrote over himself is no matter of the repair.
  const left = shown(book);
  return [...TYPED, ...texts].filter(text => left.has(text));
}

/**
 * «As before» is the workbook before the damage, cell by cell with formulas,
 * looks, notes and protections. What the centre changed in the registry
 * before counts as part of it; a changed code does not. «Замечания» and
 * «Журнал» grow.
 */
it('mends whatever was done to it, and loses nothing that was typed', () => {
  const edits = fc.subarray(Object.keys(EDITS), {maxLength: 2});
  fc.assert(
    fc.property(edits, damages, (chosen, list) => {
      const book = sound.fork();
      for (const name of chosen) EDITS[name]?.(book);
      if (chosen.length > 0) must(book, 'repair');
      const before = chosen.length > 0 ? picture(book) : whole;
      const typed = suffer(book, list);
      const {host} = must(book, 'repair');
      expect(differences(before, picture(book))).toEqual([]);
      const found = shown(book);
      expect(typed.filter(text => !found.has(text))).toEqual([]);
      expect([host.reads <= 5, host.writes.length]).toEqual([true, 1]);
    }),
    {...runs(2, 300), reporter: seedOnly},
  );
});
