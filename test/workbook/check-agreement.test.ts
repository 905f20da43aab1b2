import fc from 'fast-check';
import {tabsById} from '../../src/workbook/reconcile/places';
import {institutionTab} from '../../src/workbook/tab-ids';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import {runs, seedOnly} from '../runs';
import {CHECK_CASES, type Change} from '../support/check-cases';
import {cellRequests, institutionCells} from '../support/institution-cells';
import {compare, fourTabs, INSTITUTIONS} from '../support/live-checks';
import {FOUR_SHAPES, OWNER} from '../support/municipality';
import {readAll} from '../support/read-all';
import {EXPLAINED, ordinaryContext, SOUND} from '../support/school-return';
import {rowOf} from '../support/sheets-of';

describe.each([true, false])('with a previous period: %s', hasPrevious => {
  const book = fourTabs(hasPrevious);
  const tabIds = new Map(
    [...tabsById(readAll(book))].map(([id, {sheetId}]) => [id, sheetId]),
  );
  const sheetOf = (code: string) => tabIds.get(institutionTab(code)) ?? -1;

  it('shows in every row what the check of the roll-up says', () => {
    void fc.assert(
      fc.property(fc.tuple(...INSTITUTIONS.map(institutionCells)), filled => {
        const requests = INSTITUTIONS.flatMap(({code}, index) =>
          cellRequests(sheetOf(code), filled[index] ?? []),
        );
        book.batchUpdate({requests: requests as object[]}, OWNER);
        const actual = readAll(book);
        for (const institution of INSTITUTIONS) {
          const tab = tabsById(actual).get(institutionTab(institution.code));
          const {shown, said} = compare(institution, tab, hasPrevious);
          expect(shown).toEqual(said);
        }
      }),
      {...runs(25, 600), endOnFailure: true, reporter: seedOnly},
    );
  });
});

it('has a tab for each of the four shapes', () => {
  expect(INSTITUTIONS).toHaveLength(FOUR_SHAPES.length);
});

describe('each check beside its row', () => {
  const book = fourTabs(true);
  const school = INSTITUTIONS[0];
  const tab = () => tabsById(readAll(book)).get('institution:s01');

  /** The whole return of the school with grades 10-11, as a command reads it. */
  function write(
    change: Change,
    explanations: Readonly<Record<string, string>>,
  ) {
    const there = tab();
    if (!there) throw new Error('no tab');
    const {previous, peerMedians} = ordinaryContext(change);
    const cell = (value: string | number | null | undefined) => {
      if (typeof value === 'number')
        return {userEnteredValue: {numberValue: value}};
      return value ? {userEnteredValue: {stringValue: value}} : {};
    };
    const rows = Object.entries({...SOUND, ...change.typed}).map(
      ([field, value]) => ({
        row: rowOf(there, field),
        cells: [
          [COLUMN.value, cell(value)],
          [COLUMN.previous, cell(previous?.get(field))],
          [COLUMN.explanation, cell(explanations[field])],
          [COLUMN.peerMedian, cell(peerMedians.get(field))],
        ] as const,
      }),
    );
    const requests = cellRequests(there.sheetId, rows);
    book.batchUpdate({requests: requests as object[]}, OWNER);
  }

  it.each(CHECK_CASES)('$ruleId of $field', one => {
    if (!school) throw new Error('no school');
    const explained = {...EXPLAINED, [one.field]: 'проверено'};
    const marks = [
      [one.fires, EXPLAINED],
      [one.fires, explained],
      [one.justBelow, EXPLAINED],
      [one.missing ?? {}, EXPLAINED],
    ] as const;
    const shownMarks = marks.map(([change, explanations]) => {
      write(change, explanations);
      const {shown, said} = compare(school, tab(), true);
      expect(shown).toEqual(said);
      return JSON.stringify(shown[one.field]);
    });
    expect(new Set(shownMarks).size).toBeGreaterThan(2);
  });
});
