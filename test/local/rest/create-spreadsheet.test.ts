import {OWNER} from '../sheets/books';
import {Desk} from './fixture';

/** What `spreadsheets.create` takes over (reference/rest/v4/spreadsheets/create). */
it('makes a spreadsheet with all that a sheet may hold', async () => {
  const desk = await Desk.open();
  try {
    const range = {
      sheetId: 5,
      startRowIndex: 0,
      endRowIndex: 2,
      startColumnIndex: 0,
      endColumnIndex: 2,
    };
    const metadata = {metadataKey: 'k', visibility: 'DOCUMENT'};
    const {body} = await desk.ask('POST', '/v4/spreadsheets', {
      properties: {title: 'x', locale: 'fr_FR'},
      developerMetadata: [metadata],
      sheets: [
        {
          properties: {sheetId: 5, title: 'S'},
          data: [
            {
              rowData: [{values: [{userEnteredValue: {numberValue: 1.5}}]}],
              columnMetadata: [{pixelSize: 50}, {hiddenByUser: true}],
            },
          ],
          bandedRanges: [{range, rowProperties: {firstBandColor: {red: 1}}}],
          filterViews: [{title: 'V', range}],
          basicFilter: {range},
          developerMetadata: [metadata],
        },
      ],
    });
    const {spreadsheetId} = body as {spreadsheetId: string};
    const {data: book} = await desk
      .google(OWNER)
      .spreadsheets.get({spreadsheetId, includeGridData: true});
    expect(book.developerMetadata).toHaveLength(1);
    const [sheet] = book.sheets ?? [];
    expect(sheet).toMatchObject({
      bandedRanges: [{range}],
      filterViews: [{title: 'V', range}],
      basicFilter: {range},
      developerMetadata: [{location: {sheetId: 5}}],
    });
    const [data] = sheet?.data ?? [];
    expect(data?.rowData?.[0]?.values?.[0]?.formattedValue).toBe('1,5');
    expect(data?.columnMetadata?.slice(0, 2)).toEqual([
      {pixelSize: 50},
      {pixelSize: 100, hiddenByUser: true},
    ]);
  } finally {
    await desk.close();
  }
});
