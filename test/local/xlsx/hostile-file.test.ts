import {strToU8, zipSync} from 'fflate';
import {importXlsx} from '../../../src/local/xlsx/import-xlsx';
import {newBook} from '../sheets/books';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Parts {
  /** Inside `worksheet`. */
  sheet?: string;
  /** Inside `workbook`. */
  book?: string;
  more?: Record<string, string | Uint8Array>;
}

/** A file as small as it can be, with what the test puts into it. */
function fileOf({sheet = '<sheetData/>', book = '', more = {}}: Parts) {
  const relations = (list: string) =>
    `<Relationships xmlns="${PACKAGE}">${list}</Relationships>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations(
      relation('rId1', 'officeDocument', 'xl/workbook.xml'),
    ),
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    ),
    'xl/workbook.xml': `<workbook xmlns="${NS}" xmlns:r="${OFFICE}"><sheets><sheet name="Лист" sheetId="1" r:id="rId1"/></sheets>${book}</workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${NS}">${sheet}</worksheet>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

const text = (place: string) =>
  `<c r="${place}" t="inlineStr"><is><t>есть</t></is></c>`;
const ONE_CELL = `<sheetData><row r="1">${text('A1')}</row></sheetData>`;

it('reads such a file with nothing amiss in it', async () => {
  const names =
    '<definedNames><definedName name="__proto__">Лист!$A$1:$XFD$1048576</definedName></definedNames>';
  const book = await importXlsx(
    fileOf({sheet: ONE_CELL, book: names}),
    newBook(),
  );
  const at = {sheetId: 0, row: 0, column: 0};
  expect(book.cell(at).formatted).toBe('есть');
});

const rule = (cells: string) =>
  `<dataValidation type="list" sqref="${cells}"><formula1>"а,б"</formula1></dataValidation>`;

const PICTURE = 'xl/media/image1.png';
/** Of which nothing can be read but its size. */
const large = fileOf({more: {[PICTURE]: new Uint8Array(101 * 1024 * 1024)}});

it.each<[string, () => Uint8Array]>([
  [
    'a row far below',
    () => fileOf({sheet: '<sheetData><row r="1000000000"/></sheetData>'}),
  ],
  [
    'a cell far below',
    () =>
      fileOf({
        sheet: `<sheetData><row>${text('A1000000000')}</row></sheetData>`,
      }),
  ],
  [
    'columns far to the right',
    () =>
      fileOf({
        sheet: `<cols><col min="1" max="1000000000" width="9"/></cols>${ONE_CELL}`,
      }),
  ],
  [
    'a whole sheet merged',
    () =>
      fileOf({
        sheet: `${ONE_CELL}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      }),
  ],
  [
    'a whole sheet merged from its end',
    () =>
      fileOf({
        sheet: `${ONE_CELL}<mergeCells><mergeCell ref="XFD90000:A1"/></mergeCells>`,
      }),
  ],
  [
    'too many merged ranges',
    () => {
      const merged = Array.from(
        {length: 10_001},
        (_, n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`,
      );
      return fileOf({
        sheet: `${ONE_CELL}<mergeCells>${merged.join('')}</mergeCells>`,
      });
    },
  ],
  [
    'a rule for every cell, again and again',
    () => {
      const cells = `<row r="100000">${text('Z100000')}</row>`;
      return fileOf({
        sheet: `<sheetData>${cells}</sheetData><dataValidations>${rule('A1:XFD1048576')}</dataValidations>`,
      });
    },
  ],
  [
    'a long text in every cell',
    () => {
      const shared = `<sst xmlns="${NS}"><si><t>${'я'.repeat(30_000)}</t></si></sst>`;
      const rows = Array.from({length: 2_000}, (_, n) => n + 1).map(
        row => `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c></row>`,
      );
      return fileOf({
        sheet: `<sheetData>${rows.join('')}</sheetData>`,
        more: {
          'xl/sharedStrings.xml': shared,
          'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        },
      });
    },
  ],
  ['more than it may unpack to', () => large],
  [
    'more than it says that it unpacks to',
    () => {
      const bytes = Uint8Array.from(large);
      // The last entry of the directory is that of the picture.
      const at = Buffer.from(bytes).lastIndexOf(PICTURE) - 46;
      new DataView(bytes.buffer).setUint32(at + 24, 9, true);
      return bytes;
    },
  ],
])('refuses a small file with %s', async (_, make) => {
  const bytes = make();
  expect(bytes.byteLength).toBeLessThan(400_000);
  await expect(importXlsx(bytes, newBook())).rejects.toThrow(
    /^Файл слишком большой/,
  );
});
