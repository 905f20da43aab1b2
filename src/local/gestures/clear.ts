import {boxOf, rangeOf} from '../sheets/box';
import {clearValues} from '../sheets/values/write-values';
import type {EditKind} from './edit-kind';

/**
 * The Delete key. Of several areas only the first is told to the triggers: what
 * Google tells is not documented, so nothing may rely on the others.
 */
export const clear: EditKind<'clear'> = (draft, {areas}) => {
  for (const area of areas) {
    const sheet = draft.grid(area.sheetId);
    const box = boxOf(rangeOf(area.sheetId, area), sheet);
    clearValues(draft, {sheet, box});
  }
  return {change: 'EDIT', edited: areas[0]};
};
