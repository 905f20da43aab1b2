import {activityStanding} from '../../core/analysis/activity-standing';
import {institutionsConcerned} from '../../core/order/parties';
import {activityApplies} from '../../core/order/applies';
import {formatCount} from '../../wording/number';
import {tidy} from '../../wording/quote';
import {markup, type Markup, type Shown} from '../markup';
import type {PeriodReport} from '../period-report';
import {NOTHING, partText} from '../shown-figures';
import {rows, table} from '../table';

/** What institutions say of the activities of a section, added up. */
export interface Reports {
  activities: number;
  done: number;
  inWork: number;
  notBegun: number;
  notApplicable: number;
  /** Nothing was said: neither done nor left undone. */
  silent: number;
}

/** What was said of carrying out: silence and «не применимо» are not. */
export const markedOf = ({done, inWork, notBegun}: Reports): number =>
  done + inWork + notBegun;

/** «нет сведений – 1 324»; empty when all have spoken. */
export const silentText = ({silent}: Reports): string =>
  silent === 0 ? '' : `нет сведений – ${formatCount(silent)}`;

const NONE: Reports = {
  activities: 0,
  done: 0,
  inWork: 0,
  notBegun: 0,
  notApplicable: 0,
  silent: 0,
};

const KEYS = {
  done: 'done',
  'in-work': 'inWork',
  'not-begun': 'notBegun',
  'not-applicable': 'notApplicable',
  silent: 'silent',
} as const;

/**
 * Reports on the activities of a section, with the word on the
 * committee's and the centre's own; silence is counted apart.
 *
 * @param section null for all of the plan
 */
export function activityReports(
  {figures, preset, ownStatuses}: PeriodReport,
  section: number | null,
): Reports {
  const counts = {...NONE};
  for (const activity of preset.plan.activities) {
    if (section !== null && activity.section !== section) continue;
    counts.activities++;
    if (!institutionsConcerned(activity)) {
      counts[KEYS[ownStatuses?.get(activity.id) ?? 'silent']]++;
    }
    for (const institution of figures.institutions) {
      if (!institution.active || !activityApplies(activity, institution)) {
        continue;
      }
      const submission = figures.submissions.get(institution.code);
      const done = figures.doneOnce.get(institution.code);
      const standing = activityStanding(activity, submission, done);
      counts[KEYS[standing ?? 'silent']]++;
    }
  }
  return counts;
}

function cells(
  no: string,
  title: string,
  report: PeriodReport,
  section: number | null,
): Shown[] {
  const counts = activityReports(report, section);
  const {activities, done, inWork, notBegun, notApplicable, silent} = counts;
  const whole = markedOf(counts);
  return [
    no,
    title,
    formatCount(activities),
    whole === 0 ? NOTHING : partText(done, whole),
    formatCount(inWork),
    formatCount(notBegun),
    formatCount(notApplicable),
    formatCount(silent),
  ];
}

/** How the plan is carried out, section by section. */
export function activities(report: PeriodReport): Markup {
  const {sections} = report.preset.plan;
  return markup`<h2>5. Выполнение Плана</h2>
    <p>Каждое учреждение отмечает мероприятия, которые к нему относятся; в таблице – число таких отметок; мероприятия комитета и методического центра отмечает центр. Доля выполненных считается от того, что отмечено; нет отметки – «нет сведений». Разовое мероприятие, выполненное в прошлые годы, остаётся выполненным.</p>
    ${table(
      'Отметки учреждений по разделам Плана',
      [
        ['№', 'no'],
        ['Раздел'],
        ['Меро\u00ADприятий', 'n'],
        ['Выполнено', 'n'],
        ['В работе', 'n'],
        ['Не начато', 'n'],
        ['Не приме\u00ADнимо', 'n'],
        ['Нет сведений', 'n'],
      ],
      rows(
        ...sections.map(({no, title}) =>
          cells(String(no), tidy(title), report, no),
        ),
      ),
      {head: 1, total: cells('', 'Всего', report, null)},
    )}`;
}
