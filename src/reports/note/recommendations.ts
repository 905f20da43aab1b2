import {activityNo, indicatorNo} from '../../wording/row-number';
import {compareText} from '../../core/text/compare-text';
import {countCauses} from '../../core/recommendation/count-recommendations';
import {indicatorTitle} from '../../wording/indicator-title';
import {parseName} from '../../wording/parse-name';
import {PRIORITY_NAMES} from '../../wording/priority';
import {tidy} from '../../wording/quote';
import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import {capitalised} from '../../wording/capitalised';
import {formatCount} from '../../wording/number';
import {markup, type Markup, type Shown} from '../markup';
import type {ReportedRecommendation} from '../../core/analysis/history';
import type {PeriodReport} from '../period-report';
import {rows, table, type Column} from '../table';

const STATES = Object.values(RECOMMENDATION_STATE_NAMES);
const {approved, sent, answered, done} = RECOMMENDATION_STATE_NAMES;

/** A column that counts recommendations by their states. */
type Count = readonly [title: string, states: readonly string[]];

const EACH: readonly Count[] = STATES.map(
  state => [capitalised(state), [state]] as const,
);

/** Each of these holds the next. */
const REACHED: readonly Count[] = [
  ['Утверж\u00ADдено', [approved, sent, answered, done]],
  ['С ответом', [answered, done]],
  ['Выпол\u00ADнено', [done]],
];

/** What a line of a table counts. */
interface Line {
  key: string;
  name: Shown;
}

/** Lines by a word of theirs, with columns that count states. */
function byStates(
  caption: string,
  title: string,
  counts: readonly Count[],
  all: readonly ReportedRecommendation[],
  lines: readonly Line[],
  keyOf: (one: ReportedRecommendation) => string,
): Markup {
  const columns: Column[] = [
    [title],
    ...counts.map(([name]): Column => [name, 'n']),
    ['Всего', 'n'],
    ['Учреж\u00ADдений', 'n'],
  ];
  const cells = (
    name: Shown,
    own: readonly ReportedRecommendation[],
  ): Shown[] => [
    name,
    ...counts.map(([, states]) =>
      formatCount(own.filter(one => states.includes(one.state)).length),
    ),
    formatCount(own.length),
    formatCount(new Set(own.map(one => one.institution)).size),
  ];
  const filled = lines.flatMap(({key, name}) => {
    const own = all.filter(one => keyOf(one) === key);
    return own.length > 0 ? [cells(name, own)] : [];
  });
  return table(caption, columns, rows(...filled), {total: cells('Всего', all)});
}

const about = ({no}: ReportedRecommendation) => tidy(no);

/**
 * What recommendations are about: the return, then rows in the order of the
 * catalogue and the plan, then whatever people typed.
 */
function subjects(
  all: readonly ReportedRecommendation[],
  {preset: {catalogue, plan}}: PeriodReport,
): Line[] {
  const titles = new Map<string, string>([
    ...catalogue.indicators.map(
      row => [indicatorNo(row.no), indicatorTitle(catalogue, row)] as const,
    ),
    ...plan.activities.map(({no, title}) => [activityNo(no), title] as const),
  ]);
  const order = [...titles.keys()];
  const place = (key: string) => {
    const [first = ''] = key.split(', ');
    const index = order.indexOf(first);
    return key === '' ? -1 : index < 0 ? order.length : index;
  };
  return [...new Set(all.map(about))]
    .sort((a, b) => place(a) - place(b) || compareText(a, b))
    .map(key => {
      const title = titles.get(key);
      return {
        key,
        name:
          key === ''
            ? 'Отчёт в целом'
            : [
                key,
                title !== undefined && markup`<small>${tidy(title)}</small>`,
              ],
      };
    });
}

function causes(all: readonly ReportedRecommendation[]): Markup {
  const counted = countCauses(
    all.map(one => ({
      ...one,
      state: parseName(RECOMMENDATION_STATE_NAMES, one.state) ?? 'draft',
      answerBy: null,
    })),
    {rules: [], plan: {source: '', sections: [], activities: []}, causes: []},
  );
  if (counted.length === 0) {
    return markup`<p>Причины по рекомендациям не записаны.</p>`;
  }
  return table(
    'Причины, записанные по рекомендациям (кроме отозванных)',
    [['Причина'], ['Рекомендаций', 'n'], ['Учреждений', 'n']],
    rows(
      ...counted.map(({cause, count, institutions}) => [
        tidy(cause),
        formatCount(count),
        formatCount(institutions),
      ]),
    ),
  );
}

/** Recommendations by priority and row, and their causes. */
export function recommendations(report: PeriodReport): Markup {
  const all = report.recommendations;
  const head = markup`<h2>6. Рекомендации</h2>`;
  if (all.length === 0) {
    return markup`${head}<p>Рекомендаций за ${report.period} год нет.</p>`;
  }
  const named = Object.values(PRIORITY_NAMES);
  const others = [...new Set(all.map(one => tidy(one.priority)))].filter(
    one => !named.includes(one),
  );
  return markup`${head}
    ${byStates(
      'Рекомендации по приоритету и состоянию',
      'Приоритет',
      EACH,
      all.map(one => ({...one, priority: tidy(one.priority) || 'не указан'})),
      [...named, ...others.filter(one => one !== ''), 'не указан'].map(key => ({
        key,
        name: capitalised(key),
      })),
      one => one.priority,
    )}
    ${byStates(
      'О чём рекомендации: показатели (И) и мероприятия Плана (П)',
      'О чём',
      REACHED,
      all,
      subjects(all, report),
      about,
    )}
    ${causes(all)}`;
}
