import {groundOf} from '../ground';
import {condition} from '../rule-condition';
import {exampleOf, NO_NUMBER} from '../rule-example';

/** A structural error, or a logical one without a word of why, remains. */
export const error = condition({
  id: 'error',
  parameters: [],
  fieldsNeeded: () => 0,
  recurs: false,
  guards: () => [],
  concerned: () => [],
  example(_, {catalogue}) {
    const row = catalogue.indicators.find(
      one => one.answer === 'number' && one.reportedBy.includes('school'),
    );
    return exampleOf(row ? {[row.id]: NO_NUMBER} : {});
  },
  fire(context, institution, rule) {
    const findings = context.now.findings.get(institution.code) ?? [];
    const wrong = findings.filter(
      finding => finding.severity === 'error' && !finding.explained,
    );
    if (wrong.length === 0) return [];
    const named = new Set(wrong.map(finding => finding.location.field));
    const {catalogue, plan} = context.preset;
    const reported = [...catalogue.cohorts, ...catalogue.indicators]
      .map(row => row.id)
      .filter(id => named.has(id));
    const activities = plan.activities
      .map(activity => activity.id)
      .filter(id => named.has(id));
    return [
      {
        ...groundOf(context, institution, rule, reported),
        form: 'errors',
        field: null,
        fields: [...reported, ...activities],
      },
    ];
  },
});
