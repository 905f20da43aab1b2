import {ApiError, invalid, notEmulated} from '../api-error';
import type {Draft} from '../draft';
import type {Request, Response} from '../model';
import {clearBasicFilter, setBasicFilter} from './basic-filter';
import {updateBorders} from './borders';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats';
import {setDataValidation} from './data-validation';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './developer-metadata';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  updateDimensionProperties,
} from './dimensions';
import {mergeCells, unmergeCells} from './merges';
import {
  addProtectedRange,
  deleteProtectedRange,
  updateProtectedRange,
} from './protected-ranges';
import {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
} from './sheets';
import {updateSpreadsheetProperties} from './spreadsheet-properties';
import {appendCells, repeatCell, updateCells} from './update-cells';

type Handlers = {
  [K in keyof Request]?: (
    request: NonNullable<Request[K]>,
    draft: Draft,
  ) => Response | void;
};

const HANDLERS: Handlers = {
  addConditionalFormatRule,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  clearBasicFilter,
  createDeveloperMetadata,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteProtectedRange,
  deleteSheet,
  duplicateSheet,
  insertDimension,
  mergeCells,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  unmergeCells,
  updateBorders,
  updateCells,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionProperties,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/**
 * Applies one request of a batch to the draft and gives its reply.
 * @throws ApiError that names the request by its place and kind
 */
export function applyRequest(
  request: Request,
  index: number,
  draft: Draft,
): Response {
  const kind = Object.keys(request)[0] as keyof Request | undefined;
  if (kind === undefined)
    throw invalid(`Invalid requests[${index}]: No request set.`);
  const handler = HANDLERS[kind] as
    ((request: unknown, draft: Draft) => Response | void) | undefined;
  if (!handler) throw notEmulated(kind);
  try {
    return handler(request[kind], draft) ?? {};
  } catch (error) {
    if (error instanceof ApiError && error.code === 400) {
      throw invalid(`Invalid requests[${index}].${kind}: ${error.message}`);
    }
    throw error;
  }
}
