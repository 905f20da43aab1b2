import {invalid, notEmulated} from './api-error';
import {dropStaleColors} from './canonical';
import {checkEmulated} from './formula/check-emulated';
import {intern} from './intern';
import {
  MAX_CELL_CHARACTERS,
  type CellData,
  type ExtendedValue,
  type NumberFormat,
} from './model';
import {below, hasField, overwrite, type Mask} from './schema/field-mask';

const READ_ONLY = [
  'effectiveValue',
  'effectiveFormat',
  'formattedValue',
  'hyperlink',
  'dataSourceFormula',
] as const;
const FOREIGN = ['pivotTable', 'dataSourceTable', 'chipRuns'] as const;

/** @throws ApiError for a mask that names what a request cannot write */
export function checkCellMask(mask: Mask): void {
  if (mask === 'all') return;
  for (const field of READ_ONLY) {
    if (mask.has(field)) throw invalid(`Invalid field: ${field}`);
  }
  for (const field of FOREIGN) {
    if (mask.has(field)) throw notEmulated(`CellData.${field}`);
  }
}

/**
 * The cell after the masked fields of `patch` were written over it, or
 * undefined when nothing is left in it.
 */
export function writeCell(
  cell: CellData | undefined,
  patch: CellData,
  mask: Mask,
): CellData | undefined {
  const out: CellData = {...cell};
  if (hasField(mask, 'userEnteredValue')) {
    const value = checkValue(patch.userEnteredValue);
    if (value) out.userEnteredValue = value;
    else delete out.userEnteredValue;
    delete out.textFormatRuns;
  }
  const formatMask = below(mask, 'userEnteredFormat');
  if (formatMask) {
    const old = out.userEnteredFormat;
    const fresh = overwrite(old, patch.userEnteredFormat, formatMask);
    const format = old ? dropStaleColors(old, fresh) : fresh;
    if (format.numberFormat && !isTyped(format.numberFormat)) {
      throw invalid('NumberFormat.type must be set.');
    }
    if (Object.keys(format).length > 0) out.userEnteredFormat = intern(format);
    else delete out.userEnteredFormat;
  }
  if (hasField(mask, 'dataValidation')) {
    if (patch.dataValidation) out.dataValidation = intern(patch.dataValidation);
    else delete out.dataValidation;
  }
  if (hasField(mask, 'note')) {
    if (patch.note) out.note = patch.note;
    else delete out.note;
  }
  if (hasField(mask, 'textFormatRuns') && patch.textFormatRuns) {
    out.textFormatRuns = patch.textFormatRuns;
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

function isTyped({type}: NumberFormat): boolean {
  return type !== undefined && type !== 'NUMBER_FORMAT_TYPE_UNSPECIFIED';
}

/** Null clears the cell: no value, an empty one, or an empty text. */
function checkValue(value: ExtendedValue | undefined): ExtendedValue | null {
  if (!value) return null;
  if (value.errorValue) {
    throw invalid('ExtendedValue.errorValue cannot be written.');
  }
  const text = value.formulaValue ?? value.stringValue;
  if (text !== undefined && text.length > MAX_CELL_CHARACTERS) {
    throw invalid(
      `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
      'text-too-long',
    );
  }
  if (value.formulaValue !== undefined && !value.formulaValue.startsWith('=')) {
    throw invalid(
      `Invalid ExtendedValue.formulaValue: ${value.formulaValue}: a formula starts with '='.`,
    );
  }
  if (value.formulaValue !== undefined) checkEmulated(value.formulaValue);
  return text === '' || Object.keys(value).length === 0 ? null : value;
}
