import type {Workbook} from '../../../src/local/sheets/workbook';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {collecting, must} from '../../support/commands';
import {OWNER} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tabOf, tick} from '../../support/sheets-of';

const CODES = ['s01', 's02', 's03'];

/** Institution of each row's id, and of the tab to which its link leads. */
function links(book: Workbook, tab: string, column: number): string[][] {
  const {sheetId} = tabOf(book, tab);
  const codes = new Map(
    CODES.map(code => [tabOf(book, institutionTab(code)).sheetId, code]),
  );
  const fields =
    'sheets(properties(sheetId),data(rowData(values(userEnteredValue))))';
  const {sheets = []} = book.get({fields, includeGridData: true}, OWNER);
  const sheet = sheets.find(one => one.properties?.sheetId === sheetId);
  return (sheet?.data?.[0]?.rowData ?? []).flatMap(({values = []}) => {
    const formula = values[column]?.userEnteredValue?.formulaValue ?? '';
    const target = Number(/#gid=(\d+)/.exec(formula)?.[1] ?? NaN);
    const id = values[0]?.userEnteredValue?.stringValue ?? '';
    const to = codes.get(target);
    return to ? [[id.split('/')[1] ?? '', to]] : [];
  });
}

function handIn(book: Workbook, code: string): void {
  fillReturn(book, code, {...SOUND, 'i4.1': 5}, EXPLAINED);
  tick(book, code);
  must(book, 'submit');
}

const open = () => collecting(CODES.map(code => ({code})));
const own = (codes: readonly string[]) => codes.map(code => [code, code]);

it('leads from a remark to its own institution when the rows before it go', () => {
  const book = open();
  must(book, 'check');
  expect(links(book, 'findings', 8)).toEqual(own(CODES));
  handIn(book, 's01');
  must(book, 'check');
  expect(links(book, 'findings', 8)).toEqual(own(['s02', 's03']));
  expect(must(book, 'check').host.writes).toEqual([]);
});

it('leads from a recommendation to its own institution when one comes before it', () => {
  const book = open();
  handIn(book, 's02');
  handIn(book, 's03');
  must(book, 'recommend');
  expect(links(book, 'recommendations', 6)).toEqual(own(['s02', 's03']));
  handIn(book, 's01');
  must(book, 'recommend');
  expect(links(book, 'recommendations', 6)).toEqual(own(CODES));
  expect(must(book, 'recommend').host.writes).toEqual([]);
});
