import * as z from 'zod/mini';
import {countConcerned, fireEveryRule, recommended} from '../../core/recommend';
import {plural} from '../../wording/number';
import {command} from '../command';
import {generateRecommendations} from '../generate-recommendations';
import {Refusal} from '../host';
import {GROUND_CHANGED, mergeRecommendations} from '../merge-recommendations';
import {ruleContext} from '../rule-context';

/** Renews «Рекомендации»: adds, refreshes drafts, keeps what people edited. */
export const recommend = command({
  name: 'recommend',
  title: 'Рассчитать рекомендации',
  args: z.strictObject({}),
  run(context) {
    const {model, today, recommendations} = context;
    const {period} = model.settings;
    if (period === null) {
      throw new Refusal('Сначала откройте сбор: рекомендовать пока не о чем.');
    }
    const rules = ruleContext(context, period, today);
    const fired = fireEveryRule(rules);
    const generated = generateRecommendations(model, rules, recommended(fired));
    const merged = mergeRecommendations(recommendations, generated);
    const before = new Set(recommendations.map(row => row.id));
    const added = merged.filter(row => !before.has(row.id)).length;
    const marked = merged.filter(row => row.mark === GROUND_CHANGED).length;
    const n = merged.length;
    return {
      model: {
        ...model,
        recommendations: merged,
        ruleReach: countConcerned(fired),
      },
      message: `Рекомендаций: ${n}, из них ${added} ${plural(added, 'новая', 'новые', 'новых')}.`,
      details: marked > 0 ? [`Отмечено «${GROUND_CHANGED}»: ${marked}.`] : [],
    };
  },
});
