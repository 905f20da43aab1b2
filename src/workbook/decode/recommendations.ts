import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import type {ActualTab} from '../actual';
import {RECOMMENDATION_STATES, type RecommendationRow} from '../model';
import {RECOMMENDATION_COLUMN as C} from '../tabs/recommendations';
import {parseDay} from './parse-day';
import {tableRows} from './table-rows';

const CELL = /^[A-Z]+\d+$/;

/** Rows of «Рекомендации», with what people made of them. */
export function decodeRecommendations(
  tab: ActualTab | undefined,
): RecommendationRow[] {
  return tableRows(tab)
    .filter(row => row.text(C.id) !== '')
    .map(row => {
      const id = row.text(C.id);
      const [, institution = ''] = id.split('/');
      const cell = row.text(C.cell);
      const state = row.text(C.state).toLowerCase();
      return {
        id,
        institution,
        no: row.text(C.no),
        priority: row.text(C.priority),
        text: row.text(C.text),
        evidence: row.text(C.evidence),
        cell: CELL.test(cell) ? cell : null,
        controlDate: parseDay(row.cell(C.controlDate)),
        state:
          RECOMMENDATION_STATES.find(
            one => RECOMMENDATION_STATE_NAMES[one] === state,
          ) ?? 'draft',
        mark: row.text(C.mark),
        answer: row.text(C.answer),
        generated: row.text(C.generated),
      };
    });
}
