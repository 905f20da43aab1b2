import type {Catalogue, Cohort, FieldId, Indicator} from '../order/indicator';

/** What the input of a row takes. */
export interface InputRule {
  answer: 'number' | 'yes-no';
  /** The largest number, inclusive; the least is 0. */
  upTo: number;
  /** «н/п» is an answer; a cohort is a number always. */
  mayBeNotApplicable: boolean;
}

/** The largest value where the catalogue does not say. */
const LARGEST = 20_000;

/** What the input of an indicator or a cohort takes. */
export function inputRule(
  {thresholds}: Pick<Catalogue, 'thresholds'>,
  row: Indicator | Cohort,
): InputRule {
  const isIndicator = 'answer' in row;
  return {
    answer: isIndicator ? row.answer : 'number',
    upTo: row.upTo ?? thresholds.upTo ?? LARGEST,
    mayBeNotApplicable: isIndicator,
  };
}

const known = new WeakMap<Catalogue, ReadonlyMap<FieldId, InputRule>>();

/** What each row of the catalogue takes, by id. */
export function inputRules(
  catalogue: Catalogue,
): ReadonlyMap<FieldId, InputRule> {
  const rules =
    known.get(catalogue) ??
    new Map(
      [...catalogue.cohorts, ...catalogue.indicators].map(
        row => [row.id, inputRule(catalogue, row)] as const,
      ),
    );
  known.set(catalogue, rules);
  return rules;
}

/** What a row takes. Throws of an id that the catalogue does not have. */
export function inputRuleOf(catalogue: Catalogue, id: FieldId): InputRule {
  const rule = inputRules(catalogue).get(id);
  if (!rule) throw new Error(`unknown row: ${id}`);
  return rule;
}
