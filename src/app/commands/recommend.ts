import * as z from 'zod/mini';
import {
  countConcerned,
  fireEveryRule,
  recommended,
} from '../../core/recommendation/recommend';
import {plural} from '../../wording/number';
import {MARK} from '../../wording/recommendation-mark';
import {command, type Context, type Outcome} from '../engine/command';
import {draftDecisions} from '../decisions/draft-decisions';
import {generateRecommendations} from '../recommendations/generate-recommendations';
import {Refusal} from '../engine/host';
import {mergeRecommendations} from '../recommendations/merge-recommendations';
import {overdueLines} from '../analysis/overdue-lines';
import {ruleContext} from '../recommendations/rule-context';

function run(opened: Context): Outcome {
  const {model, today, recommendations: there} = opened;
  const {period} = model.settings;
  if (period === null || model.settings.stage === 'set-up') {
    throw new Refusal('Сначала откройте сбор: рекомендовать пока не о чем.');
  }
  const context = ruleContext(opened, period, today);
  const fired = fireEveryRule(context);
  const now = recommended(fired);
  const generated = generateRecommendations(model, context, now);
  const merged = mergeRecommendations(there, generated, {period, today});
  const decisionChanges = draftDecisions(model, context, now, merged);
  const drafted = new Set(decisionChanges.drafts.map(draft => draft.id));
  const before = new Set(there.map(row => row.id));
  const added = merged.filter(row => !before.has(row.id)).length;
  const marked = merged.filter(row =>
    row.mark.includes(MARK.groundChanged),
  ).length;
  const n = merged.length;
  const drafts = drafted.size;
  return {
    model: {
      ...model,
      recommendations: merged.map(row =>
        drafted.has(row.id) ? {...row, drafted: true} : row,
      ),
      ruleReach: countConcerned(fired),
      decisionChanges,
    },
    message: `Рекомендаций: ${n}, из них ${added} ${plural(added, 'новая', 'новые', 'новых')}.`,
    details: [
      ...(marked > 0 ? [`Отмечено «${MARK.groundChanged}»: ${marked}.`] : []),
      ...(drafts > 0
        ? [
            `В «Решения» ${plural(drafts, 'добавлен', 'добавлены', 'добавлены')} ${drafts} ${plural(drafts, 'проект', 'проекта', 'проектов')}: решает комитет.`,
          ]
        : []),
      ...overdueLines(merged, model.decisions, today),
    ],
  };
}

/** Renews «Рекомендации»: adds, refreshes drafts, keeps what people edited. */
export const recommend = command({
  name: 'recommend',
  title: 'Рассчитать рекомендации',
  args: z.strictObject({}),
  run,
});
