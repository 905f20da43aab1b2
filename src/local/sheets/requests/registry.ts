import {ApiError, invalid, notEmulated} from '../api-error';
import type {Draft} from '../draft';
import type {Request, Response} from '../model';
import {addBanding, deleteBanding, updateBanding} from './banding';
import {autoFill} from './auto-fill';
import {autoResizeDimensions} from './auto-resize-dimensions';
import {clearBasicFilter, setBasicFilter} from './basic-filter';
import {updateBorders} from './borders';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats';
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectPosition,
} from './charts';
import {copyPaste} from './copy-paste';
import {cutPaste} from './cut-paste';
import {setDataValidation} from './data-validation';
import {deleteDuplicates} from './delete-duplicates';
import {deleteRange} from './delete-range';
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
import {
  addDimensionGroup,
  deleteDimensionGroup,
  updateDimensionGroup,
} from './dimension-groups';
import {
  addFilterView,
  deleteFilterView,
  duplicateFilterView,
  updateFilterView,
} from './filter-views';
import {findReplace} from './find-replace';
import {insertRange} from './insert-range';
import {randomizeRange} from './randomize-range';
import {textToColumns} from './text-to-columns';
import {mergeCells, unmergeCells} from './merges';
import {moveDimension} from './move-dimension';
import {
  addNamedRange,
  deleteNamedRange,
  updateNamedRange,
} from './named-ranges';
import {pasteData} from './paste-data';
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
import {sortRange} from './sort-range';
import {updateSpreadsheetProperties} from './spreadsheet-properties';
import {trimWhitespace} from './trim-whitespace';
import {appendCells, repeatCell, updateCells} from './update-cells';

type Handlers = {
  [K in keyof Request]?: (
    request: NonNullable<Request[K]>,
    draft: Draft,
  ) => Response | void;
};

const HANDLERS: Handlers = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  autoFill,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
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
      throw invalid(
        `Invalid requests[${index}].${kind}: ${error.message}`,
        error.kind,
      );
    }
    throw error;
  }
}
