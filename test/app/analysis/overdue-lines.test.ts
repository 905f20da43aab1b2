import {overdueLines} from '../../../src/app/analysis/overdue-lines';
import type {DecisionRow} from '../../../src/workbook/book';
import {recommendationRow} from '../../support/recommendation-row';

const sent = (answerBy: string | null) =>
  recommendationRow({state: 'sent', known: 'sent', answerBy});

const decision = (state: string, due: string | null): DecisionRow => ({
  row: 3,
  id: '',
  act: '1',
  actDate: null,
  text: 'Помочь',
  measure: '',
  responsible: '',
  due,
  state,
  recommendations: '',
  activities: '',
  links: [],
  unread: {},
});

it('counts answers and decisions whose last day has passed', () => {
  const answers = [sent('2026-01-31'), sent('2026-02-01'), sent(null)];
  const decisions = [
    decision('намечено', '2026-01-31'),
    decision('исполняется', '2026-01-01'),
    decision('исполнено', '2026-01-01'),
    decision('проект', '2026-01-01'),
  ];
  expect(overdueLines(answers, decisions, '2026-02-01')).toEqual([
    'Ответов учреждений просрочено: 1.',
    'Решений, срок которых прошёл: 2.',
  ]);
});

it('says nothing when nothing is late', () => {
  const answered = recommendationRow({
    state: 'answered',
    known: 'answered',
    answerBy: '2026-01-01',
  });
  const decisions = [decision('намечено', null)];
  expect(overdueLines([answered], decisions, '2026-02-01')).toEqual([]);
});
