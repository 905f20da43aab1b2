import {dataQuality, type Part} from '../../core/analysis/quality';
import {compareText} from '../../core/text/compare-text';
import {KINDS, type Institution} from '../../core/order/institution';
import {isHandedIn} from '../../core/submission/submission';
import {capitalised} from '../../wording/capitalised';
import {KIND_NAMES} from '../../wording/kinds';
import {formatCount, formatPercent} from '../../wording/number';
import {tidy} from '../../wording/quote';
import {markup, type Markup, type Shown} from '../markup';
import type {PeriodReport} from '../period-report';
import {NOTHING, outOf} from '../shown-figures';
import {rows, table} from '../table';

/** Active institutions by code, and whether each has handed in. */
export function handedIn({figures}: PeriodReport): {
  active: Institution[];
  missing: Institution[];
} {
  const active = figures.institutions
    .filter(one => one.active)
    .sort((a, b) => compareText(a.code, b.code));
  const missing = active.filter(({code}) => {
    const submission = figures.submissions.get(code);
    return !submission || !isHandedIn(submission);
  });
  return {active, missing};
}

const part = ({of, whole, share}: Part): Shown =>
  share === null
    ? NOTHING
    : [
        markup`<b>${formatPercent(share)}</b>`,
        markup`<small>${outOf(of, whole)}</small>`,
      ];

function cells(
  title: string,
  {figures}: PeriodReport,
  all: readonly Institution[],
  missing: readonly Institution[],
): Shown[] {
  const codes = all.map(({code}) => code);
  const quality = dataQuality(figures, codes);
  const accepted = codes.filter(
    code => figures.submissions.get(code)?.status === 'accepted',
  );
  const handed = all.length - missing.filter(one => all.includes(one)).length;
  return [
    title,
    formatCount(all.length),
    formatCount(handed),
    formatCount(accepted.length),
    part(quality.timeliness),
    part(quality.coverage),
    part(quality.explained),
  ];
}

/** Who handed in, in time, how full, and what was explained. */
export function coverage(report: PeriodReport): Markup {
  const {active, missing} = handedIn(report);
  const {deadline} = report.figures;
  // Until its last day is over nobody is late.
  const isOver =
    report.asOf === null || (deadline !== null && report.asOf > deadline);
  const kinds = KINDS.filter(kind => active.some(one => one.kind === kind));
  return markup`<h2>2. Полнота и качество данных</h2>
    ${table(
      'Отчёты учреждений',
      [
        ['Вид учреждения'],
        ['Учреж\u00ADдений', 'n'],
        ['Сдали', 'n'],
        ['Принято', 'n'],
        [isOver ? 'Сдано в срок' : 'Сдано к сегодня', 'n'],
        ['Заполнено строк', 'n'],
        ['Пояснено ошибок', 'n'],
      ],
      rows(
        ...kinds.map(kind =>
          cells(
            capitalised(KIND_NAMES[kind].many),
            report,
            active.filter(one => one.kind === kind),
            missing,
          ),
        ),
      ),
      {total: cells('Всего', report, active, missing)},
    )}
    ${
      missing.length > 0 &&
      markup`<p>Не сдали отчёт (${formatCount(missing.length)}): ${missing
        .map(({name}) => tidy(name))
        .join('; ')}.</p>`
    }`;
}
