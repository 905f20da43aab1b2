import type {
  DashboardView,
  IndicatorView,
  PointView,
} from '../../app/queries/dashboard/view';
import {button, element, redraw, type Child} from '../page/element';
import {figure} from './figure';
import {lineChart, sparkline, type Line} from './line-chart';
import {countText, percentText, roundTop, shareTop} from './scale';
import {table} from './table';

const latest = ({points}: IndicatorView) => points[points.length - 1];

function coverage({counted, expected}: IndicatorView): HTMLElement {
  const part = expected === 0 ? 0 : (100 * counted) / expected;
  return element(
    'div',
    {class: 'coverage'},
    element(
      'span',
      {class: 'track', 'aria-hidden': 'true'},
      element('span', {style: `width:${part}%`}),
    ),
    `${counted} из ${expected}`,
  );
}

const placed = (points: readonly PointView[]) =>
  points.map(({period: x, value: y}) => ({x, y}));

/** Points that a line may lead to: until it is closed a year has none. */
const settled = ({points, isOpen}: IndicatorView) =>
  isOpen ? points.slice(0, -1) : points;

function trend(one: IndicatorView): HTMLElement {
  const {points, isShare, targetValue, same} = one;
  const all = [...points, ...(same?.points ?? [])];
  const values = all.flatMap(({value}) => value ?? []);
  const goal = targetValue === null ? [] : [targetValue];
  const top = isShare
    ? shareTop([...values, ...goal])
    : roundTop(Math.max(0, ...values, ...goal));
  const years = points.map(({period}) => period);
  const ends = [Math.min(...years), Math.max(...years)];
  const around = ends[0] === ends[1] ? [-1, 1] : [0, 0];
  const lines: Line[] = [{look: 'main', points: placed(settled(one))}];
  if (same) lines.push({look: 'same', points: placed(same.points)});
  if (targetValue !== null) {
    lines.unshift({
      look: 'limit',
      points: ends.map((x, at) => ({x: x + (around[at] ?? 0), y: targetValue})),
    });
  }
  const drawn = lineChart(lines, {
    width: 350,
    height: 172,
    ticks: years,
    xText: String,
    yText: isShare ? percentText : countText,
    top,
  });
  const spoken = settled(one).map(
    ({period, text}) => `${period} год – ${text}`,
  );
  // What no line leads to yet is told all the same.
  const now = one.isOpen ? points[points.length - 1] : undefined;
  if (now) spoken.push(`${now.period} год, пока – ${now.text}`);
  if (same) {
    const ends = same.points.map(({period, text}) => `${period} – ${text}`);
    spoken.push(`${same.title}: ${ends.join(', ')}`);
  }
  const aim = one.target === '' ? '' : ` Цель – ${one.target}.`;
  return figure(isShare ? 'Доля по годам' : 'Число по годам', {
    label: `${one.no}: ${spoken.join(', ')}.${aim}`,
    drawn,
    key:
      (same !== null || targetValue !== null) &&
      element(
        'p',
        {class: 'key gray'},
        same && element('span', {class: 'line same'}),
        same && `${same.title} `,
        targetValue !== null && element('span', {class: 'line limit'}),
        targetValue !== null && `цель – ${one.target}`,
      ),
    numbers: table(
      ['Год', isShare ? 'Доля' : 'Число', ...(same ? [same.title] : [])],
      points.map(({period, text}) => [
        period,
        text,
        ...(same
          ? [same.points.find(at => at.period === period)?.text ?? '']
          : []),
      ]),
    ),
  });
}

function detail(one: IndicatorView, period: number | null): Child[] {
  const line = (title: string, text: string) =>
    text !== '' && [element('dt', {}, title), element('dd', {}, text)];
  const lines = [
    line('По сданным отчётам', one.official),
    line('Предварительно', one.preliminary),
    line('Учтено', `${one.counted} из ${one.expected} учреждений`),
    line(
      'К прошлому году',
      [one.change, one.comparable].filter(part => part !== '').join('; '),
    ),
    line(`Цель на ${period ?? ''} год`, one.target),
    line('До цели', one.way),
  ];
  return [
    element('h3', {}, `${one.no} · ${one.title}`),
    trend(one),
    element('dl', {class: 'lines-of'}, ...lines.flatMap(pair => pair || [])),
  ];
}

/** Indicators with trend, coverage and target; one of them in full beside. */
export function indicators({indicators: all, period}: DashboardView): Child[] {
  const side = element('aside', {
    class: 'detail',
    'aria-live': 'polite',
    'aria-label': 'Показатель подробно',
  });
  const rows = all.map(one => {
    const choose = button(one.no, () => open(one), {
      class: 'link',
      key: `indicator ${one.no}`,
      'aria-label': `${one.no}: показать подробно`,
    });
    return {one, choose};
  });
  function open(one: IndicatorView): void {
    for (const row of rows) {
      const isOpen = row.one === one;
      row.choose.setAttribute('aria-pressed', String(isOpen));
      row.choose.closest('tr')?.classList.toggle('open', isOpen);
    }
    redraw(side, ...detail(one, period));
  }
  const list = table(
    [
      '№',
      'Показатель',
      'Итог',
      'К прошлому году',
      'По годам',
      'Учтено учреждений',
      'Цель',
    ],
    rows.map(({one, choose}) => [
      choose,
      element(
        'span',
        {class: one.isPart ? 'part name' : 'name', title: one.title},
        one.name,
      ),
      element('b', {}, latest(one)?.text ?? ''),
      element(
        'span',
        {},
        one.change,
        one.comparable !== '' &&
          element('div', {class: 'gray'}, one.comparable),
      ),
      sparkline(settled(one).map(({value}) => value)),
      coverage(one),
      one.target === ''
        ? element('span', {class: 'gray'}, 'нет')
        : element(
            'span',
            {title: one.way},
            one.target,
            one.way === 'Достигнута' && ' ✓',
          ),
    ]),
    {class: 'indicators'},
  );
  const [first] = all;
  if (first) open(first);
  return [
    element(
      'div',
      {class: 'beside'},
      element('div', {class: 'scroll', tabindex: -1}, list),
      side,
    ),
  ];
}
