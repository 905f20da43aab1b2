import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {activityNo} from '../../wording/row-number';
import {effectOf, type Concern} from '../../core/analysis/effect';
import type {Recommendation} from '../../core/recommendation/recommendation';
import type {RuleContext} from '../../core/rules/rule-condition';
import {DECISION_STATE_NAMES, draftDecision} from '../../wording/decision';
import {describeEffect, EFFECT_CAUTION} from '../../wording/effect';
import type {Book, DecisionRow, RecommendationRow} from '../../workbook/book';
import type {DecisionChanges} from '../../workbook/changes';
import {linkedIds, nameOf, recommendationsByName} from './decision-links';

/** The part of the workbook that decisions rest on. */
type Grounds = Pick<Book, 'preset' | 'institutions' | 'decisions'>;

/** Drafts over what came back without a change, each once and for all. */
function draftsOf(
  book: Grounds,
  recommended: readonly Recommendation[],
  rows: readonly RecommendationRow[],
): Omit<DecisionRow, 'row'>[] {
  const {preset, institutions, decisions} = book;
  const linked = new Set(decisions.flatMap(one => [one.id, ...one.links]));
  const byId = new Map(rows.map(row => [row.id, row]));
  return recommended.flatMap(({id, evidence, rule}) => {
    const row = byId.get(id);
    const institution = institutions.find(
      one => one.code === evidence.institution,
    );
    if (evidence.form !== 'repeat' || !row || !institution) return [];
    if (row.drafted || row.state === 'withdrawn' || linked.has(id)) return [];
    const numbers = rule.activities.map(activity =>
      activityNo(
        preset.plan.activities.find(one => one.id === activity)?.no ?? '',
      ),
    );
    return [
      {
        id,
        act: '',
        actDate: null,
        text: draftDecision(evidence, institution.name, preset.catalogue),
        measure: '',
        responsible: '',
        due: null,
        state: DECISION_STATE_NAMES.draft,
        recommendations: nameOf(book, row),
        activities: numbers.join(', '),
        links: [id],
        unread: {},
      },
    ];
  });
}

/** Rows of institutions that these recommendations are about, each once. */
export function concernsOf(
  ids: readonly string[],
  {preset}: Pick<Book, 'preset'>,
): Concern[] {
  const concerns = new Map<string, Concern>();
  for (const id of ids) {
    const {institution, period, field} = parseRecommendationId(id);
    if (institution === null || period === null || field === null) continue;
    const row = preset.catalogue.indicators.find(one => one.id === field);
    if (!row || row.denominator === null) continue;
    if (row.denominator === 'institutions') continue;
    const key = [institution, period, field].join('/');
    concerns.set(key, {institution, field, period});
  }
  return [...concerns.values()];
}

/** Says what came of a decision's measures; empty when it has no share. */
function effectTeller(
  book: Grounds,
  context: RuleContext,
  rows: readonly RecommendationRow[],
) {
  const periods = new Map(
    [context.now, ...context.before].map(one => [one.period, one]),
  );
  const byName = recommendationsByName(book, rows);
  return (decision: Pick<DecisionRow, 'links' | 'recommendations'>): string => {
    const effects = concernsOf(linkedIds(decision, byName), book).map(concern =>
      effectOf(periods, concern),
    );
    const texts = effects.flatMap(effect => {
      const institution = book.institutions.find(
        one => one.code === effect.institution,
      );
      if (!institution) return [];
      const text = describeEffect(effect, {
        institution: institution.name,
        catalogue: book.preset.catalogue,
        present: context.now.period,
      });
      return [`${text}.`];
    });
    const told = effects.some(effect => effect.change !== null);
    return [...texts, ...(told ? [EFFECT_CAUTION] : [])].join('\n');
  };
}

/**
 * What «Решения» gets: drafts for the committee to take up or drop, and what
 * came of its measures. Nothing is decided here.
 */
export function draftDecisions(
  book: Grounds,
  context: RuleContext,
  recommended: readonly Recommendation[],
  rows: readonly RecommendationRow[],
): DecisionChanges {
  const effectOn = effectTeller(book, context, rows);
  return {
    drafts: draftsOf(book, recommended, rows).map(draft => ({
      ...draft,
      effect: effectOn(draft),
    })),
    effects: new Map(
      book.decisions.map(decision => [decision.row, effectOn(decision)]),
    ),
  };
}
