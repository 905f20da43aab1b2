import type {
  DashboardView,
  ProgressView,
} from '../../app/queries/dashboard/view';
import {element, type Child} from '../page/element';
import {shownDay} from '../page/shown-day';
import {figure} from './figure';
import {lineChart, type Line} from './line-chart';
import {countText, dayNumber, dayText, dayTicks, roundTop} from './scale';
import {table} from './table';

const STATE_NAMES = {done: 'сделано', now: 'идёт', ahead: 'впереди'} as const;

function steps({steps: all}: ProgressView): HTMLElement {
  return element(
    'ol',
    {class: 'steps', 'aria-label': 'Год по шагам'},
    ...all.map(({title, state, note}) =>
      element(
        'li',
        {class: state, 'aria-current': state === 'now' ? 'step' : null},
        element('b', {}, title),
        element('span', {class: 'gray'}, `${STATE_NAMES[state]} · ${note}`),
      ),
    ),
  );
}

function submissions({days, expected, deadline}: ProgressView): HTMLElement {
  const last = days[days.length - 1];
  const marks = days.map(({day}) => dayNumber(day));
  const end = deadline === null ? null : dayNumber(deadline);
  const from = Math.min(...marks, end ?? Infinity);
  const to = Math.max(...marks, end ?? -Infinity);
  const lines: Line[] = [
    {
      look: 'limit',
      points: [from, to].map(x => ({x, y: expected})),
    },
    {
      look: 'main',
      points: days.map(({day, handedIn}) => ({x: dayNumber(day), y: handedIn})),
    },
  ];
  const top = roundTop(expected);
  if (end !== null) {
    lines.push({look: 'mark', points: [0, top].map(y => ({x: end, y}))});
  }
  const drawn = lineChart(lines, {
    width: 640,
    height: 236,
    ticks: dayTicks(from, to, 6),
    xText: dayText,
    yText: countText,
    top,
    steps: true,
  });
  const due = deadline === null ? '' : ` Срок сдачи – ${shownDay(deadline)}.`;
  return figure('Сколько учреждений сдали отчёт, по дням', {
    label: `К ${shownDay(last?.day ?? '')} отчёты сдали ${last?.handedIn ?? 0} из ${expected} учреждений.${due}`,
    drawn,
    key: element(
      'p',
      {class: 'key gray'},
      element('span', {class: 'line main'}),
      'сдано ',
      element('span', {class: 'line limit'}),
      'всего учреждений ',
      deadline !== null && element('span', {class: 'line mark'}),
      deadline !== null && 'срок сдачи',
    ),
    numbers: table(
      ['День', 'Сдано', 'Всего'],
      days.map(({day, handedIn}) => [shownDay(day), handedIn, expected]),
    ),
  });
}

const PARTS = [
  ['accepted', 'приняты'],
  ['submitted', 'ждут приёмки'],
  ['returned', 'возвращены'],
  ['draft', 'не сданы'],
] as const;

type Kind = ProgressView['kinds'][number];

const totalOf = (kind: Kind) =>
  PARTS.reduce((sum, [part]) => sum + kind[part], 0);

function kindBars({kinds}: ProgressView): HTMLElement {
  const most = Math.max(1, ...kinds.map(totalOf));
  const bar = (kind: Kind) =>
    element(
      'div',
      {class: 'kind'},
      element('span', {}, kind.title),
      element(
        'div',
        {class: 'stack'},
        ...PARTS.map(
          ([part]) =>
            kind[part] > 0 &&
            element(
              'span',
              {
                class: part,
                style: `width:${(100 * kind[part]) / most}%`,
              },
              element('i', {}, kind[part]),
            ),
        ),
      ),
    );
  const spoken = kinds.map(
    kind =>
      `${kind.title}: ${PARTS.map(([part, name]) => `${name} – ${kind[part]}`).join(', ')}.`,
  );
  return figure('Отчёты по видам учреждений', {
    label: spoken.join(' '),
    drawn: element('div', {class: 'kinds'}, ...kinds.map(bar)),
    key: element(
      'p',
      {class: 'key gray'},
      ...PARTS.flatMap(([part, name]): Child[] => [
        element('span', {class: `swatch ${part}`}),
        `${name} `,
      ]),
    ),
    numbers: table(
      ['Вид', ...PARTS.map(([, name]) => name), 'всего'],
      kinds.map(kind => [
        kind.title,
        ...PARTS.map(([part]) => kind[part]),
        totalOf(kind),
      ]),
    ),
  });
}

/** How far the year has come. */
export function progress(view: DashboardView): Child[] {
  return [
    element(
      'dl',
      {class: 'figures'},
      ...view.figures.map(({title, value, note}) =>
        element(
          'div',
          {},
          element('dt', {}, title),
          element('dd', {}, element('b', {}, value)),
          element('dd', {class: 'gray'}, note),
        ),
      ),
    ),
    steps(view.progress),
    element(
      'div',
      {class: 'two'},
      submissions(view.progress),
      kindBars(view.progress),
    ),
  ];
}
