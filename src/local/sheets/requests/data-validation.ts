import {invalid, notEmulated} from '../api-error';
import {boxOf, forEachCell} from '../box';
import {moveValidation} from '../copy-cell';
import type {Draft} from '../draft';
import {intern} from '../intern';
import {demandEdit} from '../protection';
import {checkCondition} from './conditions';

type SetDataValidation = gapi.client.sheets.SetDataValidationRequest;

/**
 * Sets or, without a rule, clears the validation of a range. Relative
 * references of the rule count from the range's top-left cell; each cell keeps
 * the rule as seen from itself.
 */
export function setDataValidation(
  request: SetDataValidation,
  draft: Draft,
): void {
  if (!request.range) throw invalid('No range specified.');
  if (request.filteredRowsIncluded) throw notEmulated('filteredRowsIncluded');
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  demandEdit(draft, sheet, box);
  const {rule} = request;
  if (rule) {
    checkCondition(rule.condition, 'validation', draft.state.properties.locale);
  }
  const shared = rule && intern(rule);
  forEachCell(box, (row, column) => {
    const {dataValidation: old, ...rest} = draft.cell(sheet, row, column) ?? {};
    if (!shared) {
      if (!old) return;
      const empty = Object.keys(rest).length === 0;
      draft.setCell(sheet, row, column, empty ? undefined : rest);
      return;
    }
    const dataValidation = moveValidation(
      shared,
      row - box.startRow,
      column - box.startColumn,
    );
    draft.setCell(sheet, row, column, {...rest, dataValidation});
  });
}
