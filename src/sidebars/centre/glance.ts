import type {CampaignView} from '../../app/queries/campaign';
import {element, type Child} from '../page/element';
import {byKind, count} from './filter';

function bar(accepted: number, submitted: number, all: number): HTMLElement {
  const part = (name: string, n: number) =>
    element('span', {
      class: name,
      style: `width:${all === 0 ? 0 : (100 * n) / all}%`,
    });
  return element(
    'div',
    {class: 'bar', 'aria-hidden': 'true'},
    part('accepted', accepted),
    part('submitted', submitted),
  );
}

function kinds(view: CampaignView): Child {
  const lines = byKind(view);
  if (lines.length < 2) return null;
  const row = (name: string, ...cells: (string | number)[]) =>
    element(
      'tr',
      {},
      element('th', {scope: 'row'}, name),
      ...cells.map(cell => element('td', {}, cell)),
    );
  const titles = ['Вид', 'Всего', 'Сдали', 'Приняты'];
  return element(
    'details',
    {class: 'kinds'},
    element('summary', {}, 'По видам учреждений'),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...titles.map(title => element('th', {scope: 'col'}, title)),
        ),
      ),
      element(
        'tbody',
        {},
        ...lines.map(({title, all, handedIn, accepted}) =>
          row(title, all, handedIn, accepted),
        ),
      ),
    ),
  );
}

/** The heading: period, deadline, progress, and how the kinds stand. */
export function glance(view: CampaignView): Child[] {
  const {rows, period, stage, deadline} = view;
  const accepted = count(rows, 'accepted');
  const submitted = count(rows, 'submitted');
  const opened = rows.filter(({link}) => link?.isOpened).length;
  return [
    element(
      'h1',
      {},
      period === null ? 'Сбор ещё не открывали' : `Сбор за ${period} год`,
    ),
    element(
      'p',
      {class: view.isLate ? 'error' : 'gray'},
      view.isCollecting ? deadline : `Этап года: ${stage}`,
    ),
    ...view.problems.map(text =>
      element('p', {class: 'error', role: 'alert'}, text),
    ),
    view.looks !== '' && element('p', {class: 'error'}, view.looks),
    ...(rows.length === 0
      ? []
      : [
          bar(accepted, submitted, rows.length),
          element(
            'p',
            {class: 'progress'},
            element('b', {}, `Сдали ${accepted + submitted} из ${rows.length}`),
            ` · принято ${accepted}`,
            rows.some(({link}) => link !== null) &&
              ` · форму по ссылке открыли ${opened}`,
          ),
          kinds(view),
        ]),
  ];
}
