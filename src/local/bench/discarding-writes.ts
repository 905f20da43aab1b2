import type {SpreadsheetDocument} from '../runtime/document';

/** The same spreadsheet, in which a write changes nothing. */
export function discardingWrites(
  document: SpreadsheetDocument,
): SpreadsheetDocument {
  return {
    id: document.id,
    owner: document.owner,
    get: (...call) => document.get(...call),
    getByDataFilter: (...call) => document.getByDataFilter(...call),
    batchUpdate: body => {
      const {requests} = body as {requests: readonly object[]};
      return {spreadsheetId: document.id, replies: requests.map(() => ({}))};
    },
    valuesGet: (...call) => document.valuesGet(...call),
    valuesBatchGet: (...call) => document.valuesBatchGet(...call),
    valuesBatchGetByDataFilter: (...call) =>
      document.valuesBatchGetByDataFilter(...call),
    type: (...call) => document.type(...call),
  };
}
