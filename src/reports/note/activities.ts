import {activityApplies} from '../../core/order/applies';
import {formatCount} from '../../wording/number';
import {tidy} from '../../wording/quote';
import {markup, type Markup, type Shown} from '../markup';
import type {PeriodReport} from '../period-report';
import {NOTHING, partText} from '../shown-figures';
import {rows, table} from '../table';

/** What institutions say of the activities of a section, added up. */
interface Reports {
  activities: number;
  done: number;
  inWork: number;
  notBegun: number;
  notApplicable: number;
}

const NONE: Reports = {
  activities: 0,
  done: 0,
  inWork: 0,
  notBegun: 0,
  notApplicable: 0,
};

/**
 * Reports on the activities of a section; silence counts as not begun.
 *
 * @param section null for all of the plan
 */
export function activityReports(
  {figures, preset}: PeriodReport,
  section: number | null,
): Reports {
  const counts = {...NONE};
  for (const activity of preset.plan.activities) {
    if (section !== null && activity.section !== section) continue;
    counts.activities++;
    for (const institution of figures.institutions) {
      if (!institution.active || !activityApplies(activity, institution)) {
        continue;
      }
      const submission = figures.submissions.get(institution.code);
      const status = submission?.activities.get(activity.id)?.status;
      if (status === 'done') counts.done++;
      else if (status === 'in-work') counts.inWork++;
      else if (status === 'not-applicable') counts.notApplicable++;
      else counts.notBegun++;
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
  const {activities, done, inWork, notBegun, notApplicable} = counts;
  const whole = done + inWork + notBegun;
  return [
    no,
    title,
    formatCount(activities),
    whole === 0 ? NOTHING : partText(done, whole),
    formatCount(inWork),
    formatCount(notBegun),
    formatCount(notApplicable),
  ];
}

/** How the plan is carried out, section by section. */
export function activities(report: PeriodReport): Markup {
  const {sections} = report.preset.plan;
  return markup`<h2>5. Выполнение Плана</h2>
    <p>Каждое учреждение отмечает мероприятия, которые к нему относятся; в таблице – число таких отметок. Нет отметки – «не начато».</p>
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
      ],
      rows(
        ...sections.map(({no, title}) =>
          cells(String(no), tidy(title), report, no),
        ),
      ),
      {head: 1, total: cells('', 'Всего', report, null)},
    )}`;
}
