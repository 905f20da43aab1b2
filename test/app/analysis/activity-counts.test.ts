import fc from 'fast-check';
import {activityCounts} from '../../../src/app/analysis/activity-counts';
import {institutionsConcerned} from '../../../src/core/order/parties';
import {KINDS, type Institution} from '../../../src/core/order/institution';
import {
  ACTIVITY_STATUSES,
  type ActivityReport,
} from '../../../src/core/submission/submission';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {decode} from '../../../src/workbook/decode/decode';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {PLAN_COLUMN} from '../../../src/workbook/tabs/plan';
import {collecting, must, once} from '../../support/commands';
import {PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {runs} from '../../runs';
import {
  cellOf,
  rowOf,
  tabOf,
  tick,
  type,
  typeInto,
} from '../../support/sheets-of';

const ROADMAP = PRESET.plan.activities;

/** s01 takes part in one project; x01 is not active. */
const municipality = once(() =>
  collecting([
    {code: 's01', projects: '4.3'},
    {code: 's02', grades10_11: 'нет'},
    {code: 'd01', kind: 'preschool'},
    {code: 'u01', kind: 'supplementary'},
    {code: 'x01', active: 'нет'},
  ]),
);

/** Done, in work, not begun, not applicable, overdue, silent; as «План» has it. */
const shown = (book: Workbook, activity: string) =>
  [0, 1, 2, 3, 4, 5].map(offset =>
    cellOf(book, 'plan', activity, PLAN_COLUMN.done + offset),
  );

const SILENT = [null, null, null, null, null, 1];
const DONE = 'выполнено';
const BEGUN = 'в работе';
const NOT = 'не начато';
const APART = 'не применимо';

describe('statuses of activities roll up into «План»', () => {
  const typed: Record<string, Record<string, string>> = {
    'p1.2': {s01: DONE, s02: BEGUN},
    'p1.3': {s01: APART},
    'p1.4': {s01: DONE, s02: BEGUN, d01: APART},
    'p2.5': {s01: NOT},
    'p4.2': {s02: BEGUN},
    'p4.3': {s01: BEGUN},
    'p5.3': {u01: DONE},
    'p7.1': {s01: APART, s02: DONE},
    'p9.1': {s01: BEGUN, s02: DONE},
  };
  let book: Workbook;
  beforeAll(() => {
    book = municipality();
    for (const [activity, statuses] of Object.entries(typed)) {
      for (const [code, text] of Object.entries(statuses)) {
        type(book, code, activity, text);
      }
    }
    typeInto(book, 'plan', 'p12.2', PLAN_COLUMN.ownStatus, NOT);
    typeInto(book, 'plan', 'p12.4', PLAN_COLUMN.ownStatus, BEGUN);
    typeInto(book, 'plan', 'p9.1', PLAN_COLUMN.ownDate, '01.11.2025');
    must(book, 'roll-up');
  });

  it.each<[string, string, (number | null)[]]>([
    ['done is done, late or not; due once in 2023', 'p1.2', [1, 1, 0, 0, 1, 0]],
    ['on demand is never late, silence is apart', 'p1.3', [0, 0, 0, 1, 0, 1]],
    ['of all kinds, permanent: never late', 'p1.4', [1, 1, 0, 1, 0, 1]],
    ['late after the day of every year', 'p2.5', [0, 0, 1, 0, 1, 1]],
    ['not late before the end of its months', 'p4.2', [0, 1, 0, 0, 0, 1]],
    [
      'late after them, but for those it is not for',
      'p7.1',
      [1, 0, 0, 1, 0, 0],
    ],
    ['of participants alone', 'p4.3', [0, 1, 0, 0, 0, 0]],
    ['of participants, where nobody is one', 'p4.4', [0, 0, 0, 0, 0, 0]],
    ['of one kind alone', 'p5.3', [1, 0, 0, 0, 0, 0]],
    ['late by the centre’s own date', 'p9.1', [1, 1, 0, 0, 1, 0]],
    ['silence where the committee is to speak', 'p12.1', SILENT],
    ['its own word', 'p12.2', [0, 0, 1, 0, 1, 0]],
    ['never late of what is permanent', 'p12.4', [0, 1, 0, 0, 0, 0]],
  ])('%s', (_, activity, counts) => {
    expect(shown(book, activity)).toEqual(counts);
  });

  it('reads a status that is none as silence', () => {
    const broken = municipality();
    type(broken, 's01', 'p1.2', DONE);
    // Past the validation, as a paste goes.
    const tab = tabOf(broken, 'institution:s01');
    const start = {
      sheetId: tab.sheetId,
      rowIndex: rowOf(tab, 'p1.2'),
      columnIndex: COLUMN.value,
    };
    const values = [{userEnteredValue: {stringValue: 'сделали'}}];
    const fields = 'userEnteredValue';
    const updateCells = {start, rows: [{values}], fields};
    broken.batchUpdate({requests: [{updateCells}]}, broken.owner);
    must(broken, 'roll-up');
    expect(shown(broken, 'p1.2')).toEqual([0, 0, 0, 0, 0, 2]);
  });

  it('leaves the counts as they were until the next roll-up', () => {
    const later = book.fork();
    type(later, 's02', 'p1.2', DONE);
    must(later, 'check');
    const before = shown(book, 'p1.2');
    must(later, 'roll-up');
    expect([before, shown(later, 'p1.2')]).toEqual([
      [1, 1, 0, 0, 1, 0],
      [2, 0, 0, 0, 0, 0],
    ]);
  });
});

describe('in the years after', () => {
  let book: Workbook;
  beforeAll(() => {
    book = municipality();
    type(book, 's01', 'p1.2', DONE);
    type(book, 's01', 'p2.5', DONE);
    typeInto(book, 'plan', 'p1.1', PLAN_COLUMN.ownStatus, DONE);
    typeInto(book, 'plan', 'p12.2', PLAN_COLUMN.ownStatus, DONE);
    for (const period of [2026, 2027]) {
      must(book, 'close-collection', {confirm: true});
      must(book, 'next-period', {
        period,
        deadline: `20.12.${period}`,
        confirm: true,
      });
    }
    must(book, 'roll-up');
  });

  it.each<[string, string, (number | null)[]]>([
    ['what is due once stays done', 'p1.2', [1, 0, 0, 0, 0, 1]],
    ['what is due every year is asked anew', 'p2.5', [0, 0, 0, 0, 0, 2]],
    ['the committee’s own stays done, too', 'p1.1', [1, 0, 0, 0, 0, 0]],
    ['and is asked anew of every year', 'p12.2', SILENT],
  ])('%s', (_, activity, counts) => {
    expect(shown(book, activity)).toEqual(counts);
  });

  it('an own word of later wins, and undoing the period brings back what was', () => {
    const later = book.fork();
    type(later, 's01', 'p1.2', NOT);
    must(later, 'roll-up');
    expect(shown(later, 'p1.2')).toEqual([0, 0, 1, 0, 1, 1]);
    const back = municipality();
    typeInto(back, 'plan', 'p12.2', PLAN_COLUMN.ownStatus, DONE);
    must(back, 'close-collection', {confirm: true});
    must(back, 'next-period', {
      period: 2026,
      deadline: '20.12.2026',
      confirm: true,
    });
    expect(cellOf(back, 'plan', 'p12.2', PLAN_COLUMN.ownStatus)).toBeNull();
    must(back, 'undo-period');
    expect(cellOf(back, 'plan', 'p12.2', PLAN_COLUMN.ownStatus)).toBe(DONE);
  });
});

it('says in «Начало» how many have handed in, of those who are to', () => {
  const book = municipality();
  const progress = () => cellOf(book, 'start', 'progress', 2);
  expect(progress()).toBe('Сдано 0 из 4, принято 0');
  type(book, 'd01', 'children', '80');
  tick(book, 'd01');
  must(book, 'submit');
  expect(progress()).toBe('Сдано 1 из 4, принято 0');
  must(book, 'accept', {all: true});
  expect(progress()).toBe('Сдано 1 из 4, принято 1');
  must(book, 'return', {institution: 'd01', reason: 'Сверьте число'});
  expect(progress()).toBe('Сдано 0 из 4, принято 0');
});

type Status = ActivityReport['status'];

/** Somebody with a say of each activity, asked or not. */
const Somebody = fc.record({
  kind: fc.constantFrom(...KINDS),
  active: fc.boolean(),
  projects: fc.subarray(['p4.3', 'p4.4', 'p4.5', 'p4.6', 'p4.7']),
  statuses: fc.array(
    fc.constantFrom<Status>(...ACTIVITY_STATUSES, 'invalid', null),
    {minLength: ROADMAP.length, maxLength: ROADMAP.length},
  ),
});

/** Days of a year by which something must be late, or cannot be. */
const SURELY_LATE = ['p1.2', 'p2.5', 'p2.6', 'p7.1', 'p9.2'];
const NEVER_LATE = ['p1.3', 'p1.4', 'p2.1', 'p6.1', 'p10.3', 'p4.2'];

it('counts as a plain model does, whoever says what', () => {
  const book = decode(readAll(municipality()), PRESET);
  fc.assert(
    fc.property(fc.array(Somebody, {maxLength: 8}), somebodies => {
      const institutions = somebodies.map((one, index): Institution => ({
        ...one,
        code: `x${index}`,
        name: `Учреждение ${index}`,
        emails: [],
        contact: '',
        upperGrades: false,
      }));
      const submissions = new Map(
        somebodies.map(({statuses}, index) => [
          `x${index}`,
          {
            ...[...book.submissions.values()][0]!,
            institution: `x${index}`,
            activities: new Map(
              ROADMAP.map(({id}, place) => [
                id,
                {status: statuses[place] ?? null, date: null, document: ''},
              ]),
            ),
          },
        ]),
      );
      const counts = activityCounts(
        {...book, institutions, submissions},
        '2025-11-05',
      );
      ROADMAP.forEach(({id, parties}, place) => {
        const concerned = somebodies.filter(({kind, active, projects}) => {
          const party = parties.find(({role}) => role === kind);
          const joins =
            !/^4\.[3-7]$/.test(id.slice(1)) || projects.includes(id);
          return active && party !== undefined && joins;
        });
        const said = (...wanted: Status[]) =>
          concerned.filter(({statuses}) => wanted.includes(statuses[place]!))
            .length;
        if (!institutionsConcerned(ROADMAP[place]!)) return;
        const open = said('in-work', 'not-begun');
        const {overdue, ...rest} = counts.get(id)!;
        expect([id, rest]).toEqual([
          id,
          {
            done: said('done'),
            inWork: said('in-work'),
            notBegun: said('not-begun'),
            notApplicable: said('not-applicable'),
            silent: said('invalid', null),
          },
        ]);
        expect([0, open]).toContain(overdue);
        if (SURELY_LATE.includes(id)) expect([id, overdue]).toEqual([id, open]);
        if (NEVER_LATE.includes(id)) expect([id, overdue]).toEqual([id, 0]);
      });
    }),
    runs(40, 2_000),
  );
});
