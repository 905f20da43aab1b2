import fc from 'fast-check';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {SUMMARY_COLUMN} from '../../../src/workbook/tabs/summary-columns';
import {Refusal} from '../../../src/local/sheets/refusal';
import {bodies} from '../../../src/workbook/reconcile/bodies';
import {cellAt} from '../../../src/workbook/grid';
import {bodyRows} from '../../../src/workbook/tabs/institution-body';
import {decode} from '../../../src/workbook/decode/decode';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {runs, seedOnly} from '../../runs';
import {collecting, must, once, run} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {cellRequests} from '../../support/institution-cells';
import {fourInstitutions} from '../../support/institutions';
import {FOUR_SHAPES, OWNER, personOf, PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tabOf, tick, type} from '../../support/sheets-of';

jest.mock('../../../src/workbook/reconcile/bodies', () => {
  const actual = jest.requireActual<Record<string, unknown>>(
    '../../../src/workbook/reconcile/bodies',
  );
  return {...actual, bodies: jest.fn(actual['bodies'] as () => void)};
});

const NEXT = {period: 2026, deadline: '20.12.2026', confirm: true};
const S01 = 'institution:s01';

const model = (book: Workbook) => decode(readAll(book), PRESET);
const archived = (book: Workbook, period: number) =>
  decode(readAll(book), PRESET).archive.periods.get(period);

/** What people see, and who may edit what; «Журнал» only grows. */
function seen(book: Workbook): unknown {
  return readAll(book)
    .tabs.filter(tab => tab.anchor?.id !== 'journal')
    .map(({title, values, protections, conditions, merges, anchor}) => ({
      title,
      values,
      protections: protections
        .map(one => ({...one, protectedRangeId: 0}))
        .sort((a, b) => (`${a.description}` < `${b.description}` ? -1 : 1)),
      conditions,
      merges,
      layout: anchor?.layout,
    }));
}

/** One school handed in and accepted, the other half filled; all closed. */
const closed = once(() => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  fillReturn(book, 's02', {'k1-11': 100, 'i2.1': 'н/п'}, {'i3.1': 'не вели'});
  type(book, 's01', 'p1.2', 'выполнено');
  type(book, 's01', 'p1.2', '01.09.2025', {column: 5});
  type(book, 's01', 'p1.2', 'приказ № 3', {column: 7});
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'accept', {all: true});
  must(book, 'roll-up');
  must(book, 'close-collection');
  return book;
});

describe('next-period', () => {
  it('archives what was typed and opens empty tabs', () => {
    const book = closed();
    const {message} = must(book, 'next-period', NEXT);
    expect(message).toBe(
      '2025 год – в архиве. Открыт сбор за 2026 год, срок 20.12.2026.',
    );
    const record = archived(book, 2025);
    expect(record).toMatchObject({complete: true, deadline: '2025-12-20'});
    expect(record?.submissions.get('s01')).toMatchObject({
      status: 'accepted',
      submittedAt: '2025-11-05T10:00',
    });
    expect(record?.submissions.get('s01')?.entries.get('i1.1')).toEqual({
      value: {kind: 'answer', yes: true},
      explanation: EXPLAINED['i1.1'],
    });
    expect(record?.submissions.get('s02')?.entries.get('i2.1')?.value).toEqual({
      kind: 'not-applicable',
    });
    expect(record?.submissions.get('s01')?.activities.get('p1.2')).toEqual({
      status: 'done',
      date: '2025-09-01',
      document: 'приказ № 3',
    });
    const now = model(book);
    expect(now.settings).toMatchObject({
      stage: 'collecting',
      period: 2026,
      deadline: '2026-12-20',
    });
    for (const {status, entries, activities} of now.submissions.values()) {
      expect(status).toBe('draft');
      expect(
        [...entries.values()].every(one => one.value.kind === 'blank'),
      ).toBe(true);
      expect([...activities.values()].every(one => one.status === null)).toBe(
        true,
      );
    }
  });

  it('shows last year beside and copies no cohort', () => {
    const book = closed();
    must(book, 'next-period', NEXT);
    for (const field of ['k1-11', 'i2.1']) {
      expect(cellOf(book, S01, field, 5)).toBe(SOUND[field]);
      expect(cellOf(book, S01, field, 4)).toBeNull();
    }
    expect(() =>
      type(book, 's01', 'k1-11', '610', {user: personOf('s01')}),
    ).not.toThrow();
  });

  it('keeps the totals with their coverage, whatever the rows are now', () => {
    const book = closed();
    must(book, 'next-period', NEXT);
    expect(archived(book, 2025)?.totals.get('i2.1')).toEqual({
      total: 500,
      counted: 1,
      expected: 2,
      share: 500 / 600,
    });
    expect(cellOf(book, 'summary', 'i2.1', SUMMARY_COLUMN.previous)).toBe(500);
    must(book, 'roll-up');
    expect(cellOf(book, 'summary', 'i2.1', SUMMARY_COLUMN.previous)).toBe(500);
  });

  it('checks the change against the archive from then on', () => {
    const book = closed();
    must(book, 'next-period', NEXT);
    type(book, 's01', 'i2.1', '100');
    expect(cellOf(book, S01, 'i2.1', 6)).toMatch(
      /Резко отличается от прошлого периода \(500\)/,
    );
  });

  it('says so and writes nothing when it has been done', () => {
    const book = closed();
    must(book, 'next-period', NEXT);
    const again = must(book, 'next-period', NEXT);
    expect(again.message).toBe('2026 год уже открыт.');
    expect(again.host.writes).toEqual([]);
  });

  it.each<[string, object, RegExp, boolean]>([
    ['while the collection runs', NEXT, /ещё идёт\. Сначала закройте/, true],
    ['to an earlier year', {...NEXT, period: 2024}, /уже позади/, false],
    ['without a date', {...NEXT, deadline: 'скоро'}, /не дата/, false],
  ])('refuses %s', (_, args, message, open) => {
    const book = open ? collecting(TWO_SCHOOLS) : closed();
    const before = book.stringify();
    const ran = run(book, 'next-period', args);
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(message),
    ]);
    expect(book.stringify()).toBe(before);
  });

  it('lets no archived year be collected once more', () => {
    const book = closed();
    must(book, 'next-period', NEXT);
    const ran = run(book, 'open-collection', {
      period: 2025,
      deadline: '20.12.2025',
    });
    expect([ran.ok, ran.message]).toEqual([
      false,
      '2025 год уже в архиве: собрать его заново нельзя.',
    ]);
  });

  it('adds one year to another', () => {
    const book = closed();
    must(book, 'next-period', NEXT);
    fillReturn(book, 's02', {'k1-11': 120});
    must(book, 'close-collection');
    must(book, 'next-period', {
      period: 2027,
      deadline: '20.12.2027',
      confirm: true,
    });
    const typedIn = (period: number, code: string) =>
      archived(book, period)?.typed.get(code)?.get('k1-11')?.value;
    expect([2025, 2026].map(period => typedIn(period, 's02'))).toEqual([
      100, 120,
    ]);
    expect(typedIn(2026, 's01')).toBeUndefined();
    expect(cellOf(book, 'institution:s02', 'k1-11', 5)).toBe(120);
  });
});

describe('undo-period', () => {
  it('brings everything back as it was', () => {
    const book = closed();
    const before = seen(book);
    must(book, 'next-period', NEXT);
    expect(seen(book)).not.toEqual(before);
    expect(must(book, 'undo-period').message).toBe(
      'Новый период отменён: в книге снова 2025 год, сбор закрыт.',
    );
    expect(seen(book)).toEqual(before);
    const again = must(book, 'undo-period');
    expect(again.message).toMatch(/отменять нечего/);
    expect(again.host.writes).toEqual([]);
  });

  it.each([
    ['a value', 'i2.1', 4, '0'],
    ['an explanation', 'i2.1', 7, 'нет'],
    ['a status', 'p1.2', 4, 'в работе'],
    ['a date', 'p1.2', 5, '01.02.2026'],
  ])('refuses once somebody typed %s', (_, row, column, text) => {
    const book = closed();
    must(book, 'next-period', NEXT);
    type(book, 's02', row, text, {column});
    const ran = run(book, 'undo-period');
    expect(ran).toMatchObject({
      ok: false,
      message: 'Отменить 2026 год нельзя: его уже начали заполнять.',
      details: ['Школа s02'],
    });
    expect(ran.host.writes).toEqual([]);
  });

  it('refuses to drop what an institution of another kind has no row for', () => {
    const book = closed();
    must(book, 'next-period', NEXT);
    const registry = tabOf(book, 'registry');
    const row = 3;
    expect(cellAt(registry.values, row, 0)).toBe('s01');
    book.type(
      {sheetId: registry.sheetId, row, column: REGISTRY_COLUMN.upperGrades},
      'нет',
      OWNER,
    );
    const ran = run(book, 'undo-period');
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(/нет строк, в которые уже внесены данные/),
    ]);
  });

  const shapes = fourInstitutions();
  const fieldValue = fc.oneof(
    fc.nat({max: 900}).map(String),
    fc.constantFrom('н/п', 'Н/П ', 'да', 'нет'),
  );
  const words = fc.constantFrom('приказ № 12', ' 12 ', '=2+3', '01.09.2025');
  const status = fc.constantFrom('выполнено', 'в работе', 'не применимо');
  const dates = fc.constantFrom('01.09.2025', '31.12.2025', '1.2.25');

  /** What each row of an institution is to get; what is refused stays out. */
  type Edit = readonly [id: string, column: number, text: string];
  const edits = (institution: (typeof shapes)[number]) =>
    fc.array<Edit>(
      fc
        .constantFrom(
          ...bodyRows(PRESET, institution).filter(
            row => row.is !== 'block' && row.is !== 'submit',
          ),
        )
        .chain(({is, id}): fc.Arbitrary<Edit> =>
          is === 'activity'
            ? fc.oneof(
                fc.tuple(fc.constant(id), fc.constant(4), status),
                fc.tuple(fc.constant(id), fc.constant(5), dates),
                fc.tuple(fc.constant(id), fc.constant(7), words),
              )
            : fc.oneof(
                fc.tuple(fc.constant(id), fc.constant(4), fieldValue),
                fc.tuple(fc.constant(id), fc.constant(7), words),
              ),
        ),
      {maxLength: 25},
    );

  it('restores whatever people typed', () => {
    void fc.assert(
      fc.property(
        fc.tuple(...shapes.map(edits)),
        fc.subarray(shapes.map(({code}) => code)),
        (typed, ticked) => {
          const book = collecting(FOUR_SHAPES);
          shapes.forEach(({code}, index) => {
            for (const [id, column, text] of typed[index] ?? []) {
              try {
                type(book, code, id, text, {column});
              } catch (error) {
                if (!(error instanceof Refusal)) throw error;
              }
            }
          });
          for (const code of ticked) tick(book, code);
          must(book, 'roll-up');
          must(book, 'close-collection', {confirm: true});
          must(book, 'roll-up');
          const before = seen(book);
          must(book, 'next-period', NEXT);
          must(book, 'undo-period');
          expect(seen(book)).toEqual(before);
        },
      ),
      {...runs(3, 100), endOnFailure: true, reporter: seedOnly},
    );
  });

  it('restores what was pasted past the validation', () => {
    const book = closed();
    const {sheetId} = tabOf(book, 'institution:s02');
    const odd = ['около ста', '  ', 'н/а', '01.09.2025', '#REF!'];
    const rows = odd.map((stringValue, index) => ({
      row: 6 + index,
      cells: [[4, {userEnteredValue: {stringValue}}] as const],
    }));
    const requests = cellRequests(sheetId, rows).map(({updateCells}) => ({
      updateCells: {...updateCells, fields: 'userEnteredValue'},
    }));
    book.batchUpdate({requests: requests as object[]}, OWNER);
    must(book, 'roll-up');
    const before = seen(book);
    must(book, 'next-period', NEXT);
    must(book, 'undo-period');
    expect(seen(book)).toEqual(before);
  });
});

describe('a turn that is killed', () => {
  const whole = closed();
  const before = seen(whole);
  must(whole, 'next-period', NEXT);
  const after = seen(whole);

  /**
   * Starts the command on a copy and kills it after so many bodies, each of
   * one group, as in a workbook too large for anything else.
   */
  function cut(from: Workbook, name: 'next-period' | 'undo-period', k: number) {
    const book = from.fork();
    let total = 0;
    jest.mocked(bodies).mockImplementationOnce(groups => {
      total = groups.length;
      return groups.slice(0, k).map(group => [...group]);
    });
    must(book, name, name === 'next-period' ? NEXT : {});
    return {book, total};
  }

  it.each(['next-period', 'undo-period'] as const)(
    '%s can be gone to its end, or back, from every cut',
    name => {
      const forward = name === 'next-period';
      const from = forward ? closed() : whole;
      const {total} = cut(from, name, 0);
      expect(total).toBeGreaterThanOrEqual(5);
      const step = process.env['LONG'] ? 1 : 3;
      for (let k = 1; k <= total; k += step) {
        const there = cut(from, name, k).book;
        must(there, 'next-period', NEXT);
        expect([name, k, seen(there)]).toEqual([name, k, after]);
        const back = cut(from, name, k).book;
        must(back, 'undo-period');
        expect([name, k, seen(back)]).toEqual([name, k, before]);
      }
    },
  );
});
