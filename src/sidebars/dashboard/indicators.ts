import type {
  DashboardView,
  IndicatorView,
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

function trend(one: IndicatorView): HTMLElement {
  const {points, isShare, targetValue} = one;
  const values = points.flatMap(({value}) => value ?? []);
  const goal = targetValue === null ? [] : [targetValue];
  const top = isShare
    ? shareTop([...values, ...goal])
    : roundTop(Math.max(0, ...values, ...goal));
  const years = points.map(({period}) => period);
  const ends = [Math.min(...years), Math.max(...years)];
  const around = ends[0] === ends[1] ? [-1, 1] : [0, 0];
  const lines: Line[] = [
    {look: 'main', points: points.map(({period: x, value: y}) => ({x, y}))},
  ];
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
  const spoken = points.map(({period, text}) => `${period} год – ${text}`);
  const aim = one.target === '' ? '' : ` Цель – ${one.target}.`;
  return figure(isShare ? 'Доля по годам' : 'Число по годам', {
    label: `${one.no}: ${spoken.join(', ')}.${aim}`,
    drawn,
    key:
      targetValue !== null &&
      element(
        'p',
        {class: 'key gray'},
        element('span', {class: 'line limit'}),
        `цель – ${one.target}`,
      ),
    numbers: table(
      ['Год', isShare ? 'Доля' : 'Число'],
      points.map(({period, text}) => [period, text]),
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
    line('К прошлому году', one.change),
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
      one.change,
      sparkline(one.points.map(({value}) => value)),
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
