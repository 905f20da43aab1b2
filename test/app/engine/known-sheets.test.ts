import type {Workbook} from '../../../src/local/sheets/workbook';
import {ANCHOR_KEY, anchorValue} from '../../../src/workbook/anchor';
import type {Request} from '../../../src/workbook/sheets-api';
import {collecting, must, run} from '../../support/commands';
import {apply} from '../../support/damages';
import {TWO_SCHOOLS} from '../../support/every-command';
import {OWNER, STRANGER} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {tabOf, typeInto} from '../../support/sheets-of';

/** A sheet of a person's own, with the mark of one of ours. */
function marked(book: Workbook, id: string, sheetId: number): Request[] {
  return [
    {
      duplicateSheet: {
        sourceSheetId: tabOf(book, id).sheetId,
        insertSheetIndex: 0,
        newSheetId: sheetId,
        newSheetName: `Чужая ${sheetId}`,
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: ANCHOR_KEY,
          metadataValue: anchorValue({id, sheet: sheetId, layout: ''}),
          location: {sheetId},
          visibility: 'DOCUMENT',
        },
      },
    },
  ];
}

const known = () => {
  const book = collecting(TWO_SCHOOLS);
  const notes = new Map<string, string>();
  must(book, 'extend', {institution: 's02', until: '25.12.2025'}, {notes});
  return {book, notes};
};

it.each(['start', 'registry', 'institution:s01', 'archive'])(
  'goes on with its own «%s» where a copy has the same mark',
  id => {
    for (const isNoted of [true, false]) {
      const {book, notes} = known();
      if (!isNoted) notes.clear();
      const {sheetId} = tabOf(book, id);
      apply(book, ...marked(book, id, 555));
      const values = (sheet: number) =>
        readAll(book).tabs.find(one => one.sheetId === sheet)?.values;
      const copy = values(555);
      const before = values(sheetId);
      typeInto(book, 'registry', 's02', REGISTRY_COLUMN.contact, 'Петрова');
      must(book, 'roll-up', {}, {notes});
      must(book, 'repair', {}, {notes});
      expect(before).toBeDefined();
      expect(values(sheetId)).toBeDefined();
      if (id !== 'registry') expect(values(555)).toEqual(copy);
    }
  },
);

it('obeys nobody who takes the mark of «Начало» away and has one of her own', () => {
  const {book, notes} = known();
  const start = tabOf(book, 'start');
  const row = start.values.findIndex(cells => cells[0] === 'centre');
  apply(book, ...marked(book, 'start', 555), {
    deleteDeveloperMetadata: {
      dataFilter: {
        developerMetadataLookup: {metadataId: start.anchor?.metadataId ?? 0},
      },
    },
  });
  book.type({sheetId: 555, row, column: 2}, STRANGER, OWNER);
  expect(run(book, 'roll-up', {}, {user: STRANGER, notes}).ok).toBe(false);
  must(book, 'roll-up', {}, {notes});
  const editors = tabOf(book, 'registry').protections.flatMap(
    one => one.editors?.users ?? [],
  );
  expect(editors).not.toContain(STRANGER);
  // The mark is where it was.
  expect(tabOf(book, 'start').anchor?.id).toBe('start');
});

it('takes another file for what it is', () => {
  const {notes} = known();
  notes.set('sheets', 'start=1 registry=2');
  const {ok} = run(collecting(TWO_SCHOOLS), 'roll-up', {}, {notes});
  expect(ok).toBe(true);
});
