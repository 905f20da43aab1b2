import {activityNo, indicatorNo} from './row-number';
import type {Finding} from '../core/checks/finding';
import type {Preset} from '../core/order/preset';
import {inputRuleOf} from '../core/submission/input-rule';
import {checkMessage, expectedText, uncheckedMessage} from './check-message';

const MARK_LENGTH = 2;

/** Without the mark and its capital letter, to go on in a sentence. */
function unmarked(text: string): string {
  const plain = text.slice(MARK_LENGTH);
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** What a finding says, without the mark that leads it in the tab. */
export function findingMessage(finding: Finding, preset: Preset): string {
  const {catalogue} = preset;
  switch (finding.ruleId) {
    case 'blank':
      return finding.explained
        ? 'не заполнено, есть пояснение; в итог не вошло'
        : 'не заполнено';
    case 'structural':
      return `значение «${finding.args[0]}» не подходит: нужно ${expectedText(
        inputRuleOf(catalogue, finding.location.field ?? ''),
      )}`;
    case 'activity-status':
      return 'статус не из списка';
    case 'activity-date':
      return 'дата не читается: нужна в виде 31.12.2025';
    case 'not-checked':
      return unmarked(
        uncheckedMessage(
          {ruleId: String(finding.args[0]), about: finding.about},
          catalogue,
        ),
      );
    default: {
      const severity = finding.severity === 'error' ? 'error' : 'warning';
      return unmarked(
        checkMessage({...finding, severity}, catalogue, finding.explained)
          .map(part =>
            typeof part === 'string' ? part : String(finding.args[part.shown]),
          )
          .join(''),
      );
    }
  }
}

/** Number and name of the row that a finding is about. */
export function rowName(
  field: string | null,
  {catalogue, plan}: Preset,
): {no: string; title: string} {
  const indicator = catalogue.indicators.find(row => row.id === field);
  if (indicator) return {no: indicatorNo(indicator.no), title: indicator.title};
  const activity = plan.activities.find(row => row.id === field);
  if (activity) return {no: activityNo(activity.no), title: activity.title};
  const cohort = catalogue.cohorts.find(row => row.id === field);
  return {no: '', title: cohort?.title ?? ''};
}

/** «И 3.1: больше числа обучающихся …», for a list of what to mend. */
export function findingText(finding: Finding, preset: Preset): string {
  const {no, title} = rowName(finding.location.field, preset);
  const name = no || title;
  const message = findingMessage(finding, preset);
  return name === '' ? message : `${name}: ${message}`;
}
