import {applies, denominatorOf, type Shape} from '../order/applies';
import type {Catalogue, Cohort, FieldId, Indicator} from '../order/indicator';
import type {Check} from './check';
import {comparisonCheck} from './comparison';
import {field, sumOf, type Operand} from './condition';

const constant = (number: number): Operand => ({of: 'constant', number});
const percent = (of: Operand, number: number): Operand => ({
  of: 'product',
  left: of,
  right: constant(number),
});

function exceeds(ruleId: string, id: FieldId, bound: FieldId[]): Check {
  const right = sumOf(bound);
  return {
    ruleId,
    severity: 'error',
    field: id,
    violated: {is: 'greater', left: field(id), right},
    about: bound,
    shown: [right],
  };
}

function changedSharply(id: FieldId, percentage: number): Check {
  const previous: Operand = {of: 'previous', field: id};
  return {
    ruleId: 'changed-sharply',
    severity: 'warning',
    field: id,
    violated: {
      is: 'greater',
      left: percent({of: 'distance', left: field(id), right: previous}, 100),
      right: percent(previous, percentage),
    },
    about: [],
    shown: [previous],
  };
}

function unexpectedZero(
  id: FieldId,
  cohorts: FieldId[],
  {zeroCohort, zeroMedianPercent}: Catalogue['thresholds'],
): Check {
  const cohort = sumOf(cohorts);
  const median: Operand = {of: 'peer-median', field: id};
  return {
    ruleId: 'unexpected-zero',
    severity: 'warning',
    field: id,
    violated: {
      is: 'all',
      of: [
        {is: 'equal', left: field(id), right: constant(0)},
        {is: 'at-least', left: cohort, right: constant(zeroCohort)},
        {
          is: 'at-least',
          left: percent(median, 100),
          right: constant(zeroMedianPercent),
        },
      ],
    },
    about: cohorts,
    shown: [cohort],
  };
}

function ofCohort(catalogue: Catalogue, cohort: Cohort, shape: Shape): Check[] {
  return catalogue.cohorts
    .filter(other => cohort.within.includes(other.id) && applies(other, shape))
    .map(other => exceeds('exceeds-enclosing', cohort.id, [other.id]));
}

/** «Н/п» goes without a word only where there is nobody to count. */
function notApplicable(id: FieldId, cohorts: FieldId[] | null): Check {
  return {
    ruleId: 'not-applicable',
    severity: 'error',
    field: id,
    violated: {is: 'not-zero', of: cohorts && sumOf(cohorts)},
    about: [],
    shown: [],
    ofNotApplicable: true,
  };
}

function ofIndicator(
  catalogue: Catalogue,
  indicator: Indicator,
  shape: Shape,
): Check[] {
  const {id} = indicator;
  const cohorts = denominatorOf(catalogue, indicator, shape);
  if (indicator.answer === 'yes-no') {
    return [
      {
        ruleId: 'act-missing',
        severity: 'error',
        field: id,
        violated: {is: 'unattested', field: id},
        about: [],
        shown: [],
      },
      notApplicable(id, cohorts),
    ];
  }
  const checks: Check[] = [notApplicable(id, cohorts)];
  if (cohorts) {
    const bound = exceeds('exceeds-cohort', id, cohorts);
    checks.push(indicator.onceEach ? {...bound, byCentre: true} : bound);
  }
  const whole = catalogue.indicators.find(row => row.id === indicator.parent);
  if (whole && applies(whole, shape)) {
    checks.push(exceeds('exceeds-whole', id, [whole.id]));
  }
  if (indicator.sumOfParts) {
    const parts = catalogue.indicators
      .filter(row => row.parent === id && applies(row, shape))
      .map(row => row.id);
    if (parts.length > 0) {
      checks.push({
        ruleId: 'parts-differ',
        severity: 'error',
        field: id,
        violated: {is: 'different', left: field(id), right: sumOf(parts)},
        about: parts,
        shown: [sumOf(parts)],
      });
    }
  }
  if (cohorts) checks.push(unexpectedZero(id, cohorts, catalogue.thresholds));
  return checks;
}

/**
 * All checks of the rows that apply to an institution of this shape, errors
 * before warnings within a row.
 *
 * @param hasPrevious whether any period before this one is archived; without
 *     one nobody's change can be checked, which is said once, not in each row.
 */
export function checksOf(
  catalogue: Catalogue,
  shape: Shape,
  hasPrevious: boolean,
): Map<FieldId, Check[]> {
  const byField = new Map<FieldId, Check[]>();
  for (const cohort of catalogue.cohorts) {
    if (!applies(cohort, shape)) continue;
    const checks = ofCohort(catalogue, cohort, shape);
    if (hasPrevious) {
      checks.push(
        changedSharply(cohort.id, catalogue.thresholds.changePercent),
      );
    }
    byField.set(cohort.id, checks);
  }
  for (const row of catalogue.indicators) {
    if (!applies(row, shape)) continue;
    const checks = ofIndicator(catalogue, row, shape);
    if (hasPrevious && row.answer === 'number') {
      checks.push(changedSharply(row.id, catalogue.thresholds.changePercent));
    }
    byField.set(row.id, checks);
  }
  for (const comparison of catalogue.comparisons) {
    const check = comparisonCheck(comparison, [...byField.keys()]);
    if (check) byField.get(check.field)?.push(check);
  }
  for (const checks of byField.values()) {
    checks.sort((a, b) => rank(a) - rank(b));
  }
  return byField;
}

const rank = (check: Check) => (check.severity === 'error' ? 0 : 1);
