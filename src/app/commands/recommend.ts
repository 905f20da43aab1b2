import * as z from 'zod/mini';
import {
  countConcerned,
  fireEveryRule,
  recommended,
} from '../../core/recommendation/recommend';
import {plural} from '../../wording/number';
import {MARK} from '../../wording/recommendation-mark';
import {command, type Context} from '../engine/command';
import {draftDecisions} from '../decisions/draft-decisions';
import {generateRecommendations} from '../recommendations/generate-recommendations';
import {Refusal} from '../engine/host';
import {refuseChangedPast} from '../engine/refuse-damage';
import {mergeRecommendations} from '../recommendations/merge-recommendations';
import {overdueLines} from '../analysis/overdue-lines';
import {ruleContext} from '../recommendations/rule-context';

/** What it tells. */
const TEXT = {
  neverOpened: 'Сначала откройте сбор: рекомендовать пока не о чем.',
  recommended: (n: number, added: number) =>
    `Рекомендаций: ${n}, из них ${added} ${plural(added, 'новая', 'новые', 'новых')}.`,
  marked: (marked: number) => `Отмечено «${MARK.groundChanged}»: ${marked}.`,
  drafted: (drafts: number) =>
    `В «Решения» ${plural(drafts, 'добавлен', 'добавлены', 'добавлены')} ${drafts} ${plural(drafts, 'проект', 'проекта', 'проектов')}: решает комитет.`,
};

function run({book, today}: Context) {
  const {recommendations: there} = book;
  const {period} = book.settings;
  if (period === null || book.settings.stage === 'set-up') {
    throw new Refusal(TEXT.neverOpened);
  }
  refuseChangedPast(book);
  const context = ruleContext(book, period, today);
  const fired = fireEveryRule(context);
  const now = recommended(fired);
  const generated = generateRecommendations(book, context, now);
  const merged = mergeRecommendations(there, generated, {period, today});
  const decisions = draftDecisions(book, context, now, merged);
  const drafted = new Set(decisions.drafts.map(draft => draft.id));
  const before = new Set(there.map(row => row.id));
  const added = merged.filter(row => !before.has(row.id)).length;
  const marked = merged.filter(row =>
    row.mark.includes(MARK.groundChanged),
  ).length;
  const n = merged.length;
  const drafts = drafted.size;
  return {
    changes: {
      recommendations: merged.map(row =>
        drafted.has(row.id) ? {...row, drafted: true} : row,
      ),
      ruleReach: countConcerned(fired),
      decisions,
    },
    message: TEXT.recommended(n, added),
    details: [
      ...(marked > 0 ? [TEXT.marked(marked)] : []),
      ...(drafts > 0 ? [TEXT.drafted(drafts)] : []),
      ...overdueLines(merged, book.decisions, today),
    ],
  };
}

/** Renews «Рекомендации»: adds, refreshes drafts, keeps what people edited. */
export const recommend = command({
  title: 'Рассчитать рекомендации',
  menu: {submenu: 'analysis', group: 1, order: 2},
  args: z.strictObject({}),
  renews: ['recommendations', 'ruleReach', 'decisions'],
  run,
});
