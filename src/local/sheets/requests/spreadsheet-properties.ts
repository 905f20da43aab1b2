import {invalid, notEmulated} from '../api-error';
import {isKnownLocale, localeOf} from '../calculator/locale';
import {canonical} from '../canonical';
import type {Draft} from '../draft';
import {overwrite, updateMask} from '../schema/field-mask';

type Update = gapi.client.sheets.UpdateSpreadsheetPropertiesRequest;

const WRITABLE = ['title', 'locale', 'timeZone', 'autoRecalc'];

export function updateSpreadsheetProperties(
  request: Update,
  draft: Draft,
): void {
  const mask = updateMask(request.fields, 'SpreadsheetProperties');
  const named = mask === 'all' ? [] : [...mask.keys()];
  for (const field of named) {
    if (field === 'defaultFormat') throw invalid(`Invalid field: ${field}`);
    if (!WRITABLE.includes(field)) {
      throw notEmulated(`SpreadsheetProperties.${field}`);
    }
  }
  const before = draft.state.properties;
  const wanted = request.properties ?? {};
  const next = {
    ...before,
    ...overwrite(before, wanted as typeof before, mask),
    defaultFormat: before.defaultFormat,
  };
  if (!next.title) throw invalid('SpreadsheetProperties.title must be set.');
  if (next.locale !== before.locale) changeLocale(draft, next.locale);
  checkTimeZone(next.timeZone);
  draft.state.properties = canonical(next);
}

/** Google translates every formula; here there must be none to translate. */
function changeLocale(draft: Draft, locale: string | undefined): void {
  if (!locale || !isKnownLocale(locale)) {
    throw notEmulated(`locale ${locale ?? ''}`);
  }
  const hasFormula = draft.state.sheets.some(sheet =>
    sheet.rows.some(row =>
      row?.some(cell => cell?.userEnteredValue?.formulaValue !== undefined),
    ),
  );
  const [held, next] = [draft.state.properties.locale, locale].map(localeOf);
  const reads = held?.argumentSeparator === next?.argumentSeparator;
  if (hasFormula && !reads) {
    throw notEmulated('a change of locale in a workbook with formulas');
  }
}

/** @throws ApiError for none that is known */
export function checkTimeZone(timeZone: string | undefined): void {
  try {
    Intl.DateTimeFormat('en', {timeZone: timeZone ?? ''});
  } catch {
    throw invalid(`Invalid time zone: ${timeZone ?? ''}`);
  }
}
