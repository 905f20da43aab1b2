import type {RecommendationRow} from '../../src/workbook/book';

/** A draft that a rule made and nobody touched, with some of it changed. */
export function recommendationRow(
  more: Partial<RecommendationRow> = {},
): RecommendationRow {
  return {
    id: 'early-guidance-low/s01/2025/i3.1',
    institution: 's01',
    no: 'И 3.1',
    priority: 'high',
    text: 'Рекомендуется расширить охват. Ответственный: директор.',
    evidence: 'И 3.1 – 60',
    cell: 'E20',
    controlDate: '2026-04-30',
    state: 'draft',
    mark: '',
    answer: '',
    answerBy: null,
    cause: '',
    reason: '',
    drafted: false,
    generated: '',
    known: 'draft',
    unread: {},
    ...more,
  };
}
