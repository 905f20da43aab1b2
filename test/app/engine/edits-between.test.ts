import type {CommandName} from '../../../src/app/commands';
import {runCommand} from '../../../src/app/engine/run-command';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {cellValues} from '../../../src/workbook/grid';
import {TABLE_TOP} from '../../../src/workbook/table';
import {DECISION_COLUMN} from '../../../src/workbook/tabs/decisions';
import {INDICATORS} from '../../../src/workbook/tabs/indicators';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {PLAN_COLUMN} from '../../../src/workbook/tabs/plan';
import {RECOMMENDATION_COLUMN} from '../../../src/workbook/tabs/recommendations';
import {REGISTRY_COLUMN as C} from '../../../src/workbook/tabs/registry';
import {RULE_COLUMN} from '../../../src/workbook/tabs/rules';
import {runs} from '../../runs';
import {collecting, must, once} from '../../support/commands';
import {apply, put} from '../../support/damages';
import {addOwnRecommendation, EVERY_COMMAND} from '../../support/every-command';
import {PRESET} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, rowOf, tabOf, tick, type} from '../../support/sheets-of';
import {workbookHost, type WorkbookHost} from '../../support/workbook-host';

const begun = once(() => {
  const book = collecting([{code: 's01'}, {code: 's02'}, {code: 's03'}]);
  for (const code of ['s01', 's02']) {
    fillReturn(book, code, {...SOUND, 'i4.1': 5}, EXPLAINED);
    tick(book, code);
  }
  must(book, 'submit', {institution: 's01'});
  addOwnRecommendation(book);
  must(book, 'recommend');
  return book;
});

const MARK = 'напечатано в это время';

/** Types a text into a cell, found by the id of its row or by its number. */
const typing =
  (tab: string, row: string | number, column: number) =>
  (book: Workbook): void => {
    const there = tabOf(book, tab);
    const at = typeof row === 'number' ? row : rowOf(there, row);
    put(book, there, [at, column], {stringValue: MARK});
  };

const below = (book: Workbook, tab: string) => tabOf(book, tab).values.length;

/** What people do while a command runs; nothing of it may be lost. */
const EDITS: Readonly<Record<string, (book: Workbook) => void>> = {
  'a contact of the registry': typing('registry', 's03', C.contact),
  'a name of the registry': typing('registry', 's03', C.name),
  'a new line of the registry': book =>
    typing('registry', below(book, 'registry'), C.name)(book),
  'a text of a rule': typing('rules', 'bilet-absent', RULE_COLUMN.action),
  'a control date': typing('plan', 'p1.2', PLAN_COLUMN.ownDate),
  'a target': typing('indicators', 'i2.1', INDICATORS.at.target),
  'a text of a recommendation': typing(
    'recommendations',
    TABLE_TOP + 1,
    RECOMMENDATION_COLUMN.text,
  ),
  'a new recommendation': book =>
    typing(
      'recommendations',
      below(book, 'recommendations'),
      RECOMMENDATION_COLUMN.text,
    )(book),
  'a new decision': book =>
    typing('decisions', below(book, 'decisions'), DECISION_COLUMN.text)(book),
  'an explanation of a school': book =>
    type(book, 's03', 'i2.1', MARK, {column: COLUMN.explanation}),
};

const CALLS = ['readStructure', 'readValues', 'readCells', 'write'] as const;

/** Has people edit right before the nth call of the host. */
function editBefore(
  host: WorkbookHost,
  nth: number,
  edit: () => void,
): {made: number} {
  const counter = {made: 0};
  for (const name of CALLS) {
    const call = host[name] as (...args: never[]) => unknown;
    Object.assign(host, {
      [name]: (...args: never[]) => {
        counter.made++;
        if (counter.made === nth) edit();
        return call(...args);
      },
    });
  }
  return counter;
}

const kept = (book: Workbook): boolean =>
  [
    'registry',
    'rules',
    'plan',
    'indicators',
    'recommendations',
    'decisions',
    'findings',
    'institution:s03',
  ].some(id => cellValues(tabOf(book, id).values).includes(MARK));

/** Commands that end the year, whose inputs are emptied on purpose. */
const COMMANDS = (Object.keys(EVERY_COMMAND) as CommandName[]).filter(
  name => name !== 'next-period' && name !== 'undo-period',
);

/** A list that names the institution anew replaces its name on purpose. */
const isMeant = (command: CommandName, edit: string) =>
  command === 'add-institutions' && edit === 'a name of the registry';

const cases = COMMANDS.flatMap(command =>
  Object.keys(EDITS)
    .filter(edit => !isMeant(command, edit))
    .map(edit => [command, edit] as const),
);
/** Every so manieth ordinarily; a prime, so that all kinds have their turn. */
const STEP = runs(17, 1).numRuns;

it.each(cases.filter((_, index) => index % STEP === 0))(
  '%s loses nothing of %s that is typed meanwhile',
  (command, name) => {
    const edit = EDITS[name]!;
    for (let nth = 1; nth <= 12; nth++) {
      const book = begun();
      const host = workbookHost(book);
      const counter = editBefore(host, nth, () => edit(book));
      runCommand(host, PRESET, command, EVERY_COMMAND[command]);
      if (counter.made < nth) break;
      expect([command, name, nth, kept(book)]).toEqual([
        command,
        name,
        nth,
        true,
      ]);
    }
  },
);

it('puts states into the lines that were sorted meanwhile', () => {
  for (const nth of [2, 3]) {
    const book = begun();
    must(book, 'submit');
    const host = workbookHost(book);
    editBefore(host, nth, () => {
      const {sheetId} = tabOf(book, 'registry');
      apply(book, {
        sortRange: {
          range: {
            sheetId,
            startRowIndex: TABLE_TOP,
            endRowIndex: TABLE_TOP + 3,
            startColumnIndex: 0,
            endColumnIndex: C.link + 1,
          },
          sortSpecs: [{dimensionIndex: C.code, sortOrder: 'DESCENDING'}],
        },
      });
    });
    const {ok} = runCommand(host, PRESET, 'accept', {institution: 's01'});
    expect(ok).toBe(true);
    const states = tabOf(book, 'registry')
      .values.slice(TABLE_TOP, TABLE_TOP + 3)
      .map(cells => [cells[C.code], cells[C.status]]);
    expect(states).toEqual([
      ['s03', 'черновик'],
      ['s02', 'сдано'],
      ['s01', 'принято'],
    ]);
  }
});
