import fc from 'fast-check';
import {rollUp} from '../../src/core/analysis/roll-up';
import type {FieldId} from '../../src/core/order/indicator';
import type {Workbook} from '../../src/local/sheets/workbook';
import {decode} from '../../src/workbook/decode/decode';
import {tableRows} from '../../src/workbook/decode/table-rows';
import type {Scalar} from '../../src/workbook/layout';
import {tabsById} from '../../src/workbook/reconcile/places';
import {institutionTab} from '../../src/workbook/tab-ids';
import {runs, seedOnly} from '../runs';
import {cleaned} from '../support/cleaned-value';
import {collecting} from '../support/commands';
import {cellRequests, institutionCells} from '../support/institution-cells';
import {institutionsOf} from '../support/institutions';
import {OWNER, PRESET, type Line} from '../support/municipality';
import {readAll} from '../support/read-all';

const {catalogue} = PRESET;

/** Three to six institutions: all kinds, an inactive one among the larger. */
const MUNICIPALITIES: readonly (readonly Line[])[] = [
  [
    {code: 's01'},
    {code: 's02', grades10_11: 'нет'},
    {code: 'u01', kind: 'supplementary'},
  ],
  [
    {code: 's01'},
    {code: 's02', active: 'нет'},
    {code: 'd01', kind: 'preschool'},
    {code: 's03', grades10_11: 'нет'},
    {code: 'u01', kind: 'supplementary'},
    {code: 's04'},
  ],
];

/** Column of «Свод» with the live total, and the first field of «Данные». */
const PRELIMINARY = 4;
const FIRST_FIELD = 5;

/** Live totals and live data, and what the functions make of the cells. */
function bothSides(book: Workbook) {
  const actual = readAll(book);
  const tabs = tabsById(actual);
  const said = decode(actual, PRESET);
  const totals: Record<FieldId, Scalar> = {};
  for (const row of tableRows(tabs.get('summary'))) {
    totals[row.text(0)] = row.cell(PRELIMINARY);
  }
  const fields = [...catalogue.cohorts, ...catalogue.indicators];
  const data: Record<string, Scalar> = {};
  for (const row of tableRows(tabs.get('data'))) {
    fields.forEach(({id}, index) => {
      data[`${row.text(0)} ${id}`] = row.cell(FIRST_FIELD + index);
    });
  }
  const {rows} = rollUp({
    preset: said.preset,
    institutions: said.institutions,
    submissions: said.submissions,
    findings: new Map(),
  });
  const expectedData: Record<string, Scalar> = {};
  for (const {code, active} of said.institutions) {
    for (const {id} of fields) {
      if (!active) continue;
      const entry = said.submissions.get(code)?.entries.get(id);
      expectedData[`${code} ${id}`] = entry ? cleaned(entry.value) : '–';
    }
  }
  return {
    live: {totals, data},
    computed: {
      totals: Object.fromEntries(
        rows.map(({field, preliminary}) => [field, preliminary]),
      ),
      data: expectedData,
    },
  };
}

it.each(MUNICIPALITIES.map(lines => [lines.length, lines] as const))(
  'equals the arithmetic of the roll-up, over %i institutions',
  (_, lines) => {
    const book = collecting(lines);
    const institutions = institutionsOf(lines);
    const tabs = tabsById(readAll(book));
    expect(bothSides(book).live.totals['i2.1']).toBeNull();
    void fc.assert(
      fc.property(fc.tuple(...institutions.map(institutionCells)), filled => {
        const requests = institutions.flatMap(({code}, index) =>
          cellRequests(
            tabs.get(institutionTab(code))?.sheetId ?? -1,
            filled[index] ?? [],
          ),
        );
        book.batchUpdate({requests: requests as object[]}, OWNER);
        const {live, computed} = bothSides(book);
        expect(live).toEqual(computed);
      }),
      {...runs(5, 200), endOnFailure: true, reporter: seedOnly},
    );
  },
);
