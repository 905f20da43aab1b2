import {runBundle} from '../../../src/local/runtime/run-bundle';
import {newBook, OWNER} from '../sheets/books';
import {as, evaluate, stage} from './fixture';

const given = (body: string) => evaluate(`return ${body};`).result;

it.each([
  // Tried live by brucemcpherson/gas-fakes, test/testutilities.js.
  ["Utilities.formatString('hello %s', 'world')", 'hello world'],
  ["Utilities.formatString('%d + %d = %d', 1, 2, 3)", '1 + 2 = 3'],
  [
    "Utilities.formatString('%.2f|%5d|%-4s|%05d|%%', 1.005, 7, 'a', -7)",
    '1.00|    7|a   |-0007|%',
  ],
  // RFC 4231, test case 2, as signed bytes.
  [
    "Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe').slice(0, 4)",
    [0x5b, 0xdc - 256, 0xc1 - 256, 0x46],
  ],
  [
    "Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, 'what do ya want for nothing?', 'Jefe').slice(0, 4)",
    [0x75, 0x0c, 0x78, 0x3e],
  ],
  ["Utilities.base64DecodeWebSafe('_-8')", [-1, -17]],
])('%s', (call, answer) => {
  expect(given(call)).toEqual(answer);
});

describe('the advanced service', () => {
  const run = (body: string) => {
    const book = newBook('en_US');
    const host = {...stage(`function go() { ${body} }`), document: book};
    const result = runBundle(host as never, as(OWNER), 'go', () => []);
    return {book, result};
  };

  it('writes, adds and clears values', () => {
    // reference/rest/v4/spreadsheets.values; googleworkspace/apps-script-samples, sheets/api
    const {book, result} = run(`
      const V = Sheets.Spreadsheets.Values;
      const how = {valueInputOption: 'USER_ENTERED'};
      const one = V.update({values: [['a', '=1+1']]}, 'book', 'A1:B1', how);
      const two = V.append({values: [['b']]}, 'book', 'A1', how);
      const three = V.clear({}, 'book', 'A1');
      const four = V.batchUpdate(
        {valueInputOption: 'RAW', data: [{range: 'D1', values: [[5]]}]}, 'book');
      return [one.updatedCells, two.updates.updatedRange, three.clearedRange,
        four.totalUpdatedCells];`);
    expect(result).toEqual([2, 'Sheet1!A2', 'Sheet1!A1', 1]);
    expect(book.valuesGet('A1:D2', {}, OWNER).values).toEqual([
      ['', '2', '', '5'],
      ['b'],
    ]);
  });

  it('searches metadata', () => {
    const {result} = run(`
      Sheets.Spreadsheets.batchUpdate({requests: [{createDeveloperMetadata: {
        developerMetadata: {metadataKey: 'k', visibility: 'DOCUMENT',
          location: {sheetId: 0}}}}]}, 'book');
      const found = Sheets.Spreadsheets.DeveloperMetadata.search(
        {dataFilters: [{developerMetadataLookup: {metadataKey: 'k'}}]}, 'book');
      return found.matchedDeveloperMetadata[0].developerMetadata.location;`);
    expect(result).toEqual({locationType: 'SHEET', sheetId: 0});
  });
});
