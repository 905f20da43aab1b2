import {notEmulated} from './api-error';
import {copyCharts, readsOtherSheets} from './charts';
import {copyLooks} from './copy-looks';
import type {Draft} from './draft';
import type {SheetProperties, SheetState} from './model';
import {
  checkTitle,
  freeTitle,
  readProperties,
} from './requests/sheet-properties';

/**
 * Adds a copy of a sheet, of the same or another workbook, at the right end.
 * As with `duplicateSheet`, protection and developer metadata stay behind.
 */
export function copySheet(
  source: SheetState,
  sourceLocale: string,
  draft: Draft,
): SheetProperties {
  const {locale} = draft.state.properties;
  if (locale !== sourceLocale && hasFormula(source)) {
    throw notEmulated('copying formulas into a workbook of another locale');
  }
  if (source.charts.some(chart => readsOtherSheets(chart, source))) {
    throw notEmulated('copying a chart over another sheet');
  }
  const stem = locale.startsWith('ru')
    ? `${source.properties.title} (копия)`
    : `Copy of ${source.properties.title}`;
  const title = freeTitle(draft, stem);
  checkTitle(draft, title, null);
  const sheetId = draft.drawId(id => draft.find(id) !== undefined);
  const copy: SheetState = {
    ...source,
    properties: {...source.properties, sheetId, title},
    merges: source.merges.map(range => ({...range, sheetId})),
    conditionalFormats: source.conditionalFormats.map(rule => ({
      ...rule,
      ranges: rule.ranges?.map(range => ({...range, sheetId})),
    })),
    protectedRanges: [],
    charts: copyCharts(source, sheetId, draft),
    ...copyLooks(source, sheetId, draft),
  };
  if (source.basicFilter) {
    const range = {...source.basicFilter.range, sheetId};
    copy.basicFilter = {...source.basicFilter, range};
  }
  draft.state.sheets.push(copy);
  draft.checkSize();
  return readProperties(copy, draft.state.sheets.length - 1);
}

function hasFormula(sheet: SheetState): boolean {
  return sheet.rows.some(row =>
    row?.some(cell => cell?.userEnteredValue?.formulaValue !== undefined),
  );
}
