import {
  activityApplies,
  applies,
  denominatorOf,
} from '../../core/order/applies';
import {checksOf} from '../../core/checks/checks-of';
import type {Activity} from '../../core/order/plan';
import type {Cohort, Indicator} from '../../core/order/indicator';
import {inputRuleOf} from '../../core/submission/input-rule';
import {isHandedIn} from '../../core/submission/submission';
import {lastDayOf} from '../../core/submission/collection';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {capitalised} from '../../wording/capitalised';
import {formatMoment} from '../../wording/date';
import {describeDeadline} from '../../wording/deadline';
import {FORM_BY_LINK} from '../../wording/form-by-link';
import {rowName} from '../../wording/finding-text';
import {ACTIVITY_STATUS_NAMES, STATUS_NAMES} from '../../wording/status';
import {previousPeriod} from '../../workbook/decode/archive';
import {cellAt} from '../../workbook/grid';
import {SUBMIT_ROW} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {HEADING} from '../../workbook/tabs/institution-heading';
import {noteOf, unitOf} from '../../workbook/tabs/institution-rows';
import type {Opened} from '../engine/open-workbook';
import type {Preset} from '../../core/order/preset';
import type {OwnReturn} from '../submission/own-return';
import {recommendationRows, shownIn} from './plan-cells';
import type {
  FormActivity,
  FormField,
  FormRecommendation,
  FormView,
} from './protocol';

/** What the form is made of. */
export interface FormSource {
  opened: Opened;
  own: OwnReturn;
  preset: Preset;
  /** Local day, `yyyy-mm-dd`. */
  today: string;
}

function fieldView(
  row: Cohort | Indicator,
  {own, preset}: FormSource,
  checks: FormField['checks'],
): FormField {
  const {catalogue} = preset;
  const {id} = row;
  const number = own.rows.get(id) ?? -1;
  const indicator = 'answer' in row ? row : null;
  const median = cellAt(own.tab.values, number, COLUMN.peerMedian);
  const {no, title} = rowName(id, preset);
  return {
    id,
    no,
    short: indicator?.short ?? title,
    title,
    unit: unitOf(row),
    counts: noteOf(row, catalogue),
    ...inputRuleOf(catalogue, id),
    previous: String(cellAt(own.tab.values, number, COLUMN.previous) ?? ''),
    within: indicator
      ? denominatorOf(catalogue, indicator, own.institution)
      : null,
    peerMedian: typeof median === 'number' ? median : null,
    checks,
    value: shownIn(own, number, 'value'),
    explanation: shownIn(own, number, 'explanation'),
  };
}

/** Done once, in a window that was over before the period began. */
function isOver(
  {schedule}: Activity,
  period: number,
  before: FormActivity['previous'],
): boolean {
  const isPast = schedule.every(
    part => part.kind === 'oneOff' && part.to < `${period}-01-01`,
  );
  return isPast && before?.status === ACTIVITY_STATUS_NAMES.done;
}

function activityView(
  activity: Activity,
  {own, opened}: FormSource,
): FormActivity {
  const {id, no, title, term} = activity;
  const {settings, archive} = opened.book;
  const number = own.rows.get(id) ?? -1;
  const past = previousPeriod(archive, settings.period)
    ?.typed.get(own.institution.code)
    ?.get(id);
  const text = (value: unknown) => String(value ?? '').trim();
  const previous = past
    ? {
        status: text(past.value),
        date: text(past.date),
        document: text(past.explanation),
      }
    : null;
  const status = shownIn(own, number, 'value');
  return {
    id,
    no,
    title,
    term,
    status,
    date: shownIn(own, number, 'date'),
    document: shownIn(own, number, 'explanation'),
    previous,
    isOver: status === '' && isOver(activity, settings.period ?? 0, previous),
  };
}

function recommendations(own: OwnReturn): FormRecommendation[] {
  return [...recommendationRows(own)].flatMap(([id, row], index) => {
    const text = (column: number) =>
      String(cellAt(own.tab.values, row, column) ?? '').trim();
    return text(COLUMN.clean) === ''
      ? []
      : [
          {
            id,
            no: text(COLUMN.no) || FORM_BY_LINK.slot(index + 1),
            text: text(COLUMN.clean),
            answer: shownIn(own, row, 'answer'),
          },
        ];
  });
}

/** «Сдано 12.12.2025 14:05 · по ссылке». */
function standing({submission}: OwnReturn): string {
  const {status, submittedAt, submittedBy, reviewedAt} = submission;
  const moment = status === 'submitted' ? submittedAt : reviewedAt;
  const by = status === 'submitted' && submittedBy ? `· ${submittedBy}` : '';
  return capitalised(
    [STATUS_NAMES[status], moment ? formatMoment(moment) : '', by]
      .filter(part => part !== '')
      .join(' '),
  );
}

function closedText({closed}: OwnReturn): string {
  if (closed === null) return '';
  if (closed === 'inactive') return FORM_BY_LINK.inactive;
  return capitalised(`${REFUSAL_TEXT[closed]}.`);
}

/** Everything that the page of one institution shows, and nothing of others. */
export function formView(source: FormSource): FormView {
  const {opened, own, preset, today} = source;
  const {catalogue, plan} = preset;
  const {institution, submission} = own;
  const {settings} = opened.book;
  const hasPrevious = cellAt(own.tab.values, ...HEADING.hasPrevious) === 1;
  const checks = checksOf(catalogue, institution, hasPrevious);
  const isMine = (row: Cohort | Indicator) =>
    applies(row, institution) && own.rows.has(row.id);
  const view = (row: Cohort | Indicator) =>
    fieldView(row, source, checks.get(row.id) ?? []);
  const lastDay = lastDayOf(settings, submission);
  const isAwaited = settings.stage === 'collecting' && !isHandedIn(submission);
  const mark = own.rows.get(SUBMIT_ROW);
  const groups = [
    {
      title: FORM_BY_LINK.cohorts,
      fields: catalogue.cohorts.filter(isMine).map(view),
    },
    ...catalogue.goals.map(({no, title}) => ({
      title: `${no}. ${title}`,
      fields: catalogue.indicators
        .filter(row => row.goal === no && isMine(row))
        .map(view),
    })),
  ];
  const sections = plan.sections.map(({no, title}) => ({
    no,
    title,
    activities: plan.activities
      .filter(
        one =>
          one.section === no &&
          activityApplies(one, institution) &&
          own.rows.has(one.id),
      )
      .map(one => activityView(one, source)),
  }));
  return {
    institution: institution.name,
    period: settings.period ?? 0,
    deadline: isAwaited && lastDay ? describeDeadline(lastDay, today) : '',
    status: submission.status,
    standing: standing(own),
    returnReason: submission.returnReason,
    closed: closedText(own),
    written: mark === undefined ? '' : shownIn(own, mark, 'explanation'),
    centre: settings.centre,
    hasPrevious,
    groups: groups.filter(({fields}) => fields.length > 0),
    sections: sections.filter(({activities}) => activities.length > 0),
    recommendations: recommendations(own),
    names: {
      indicators: catalogue.indicators.map(({id, no}) => ({id, no})),
      cohorts: catalogue.cohorts.map(({id, genitive}) => ({id, genitive})),
      comparisons: catalogue.comparisons.map(({id, message}) => ({
        id,
        message,
      })),
    },
  };
}
