import type {DashboardView} from '../../app/queries/dashboard/view';
import {busyWith} from '../page/busy';
import {ask} from '../page/call';
import {button, element, redraw, type Child} from '../page/element';
import {notice} from '../page/notice';
import {decisions} from './decisions';
import {heatMap} from './heat-map';
import {indicators} from './indicators';
import {overdue} from './overdue';
import {progress} from './progress';
import {recommendations} from './recommendations';
import {tabs} from './tabs';

/** «Решения (3)»: how many lines wait behind a tab. */
const counted = (title: string, n: number) =>
  n === 0 ? title : `${title} (${n})`;

/** The year at a glance: a tab for each question of the committee. */
export function dashboard(page: HTMLElement, first: DashboardView): void {
  const said = notice();
  const busy = busyWith(page, said);
  let chosen = 0;

  function body(view: DashboardView): Child {
    if (view.empty !== '') {
      return element('p', {class: 'empty'}, view.empty);
    }
    const pressing = view.decisions.inForce.filter(
      ({standing}) => standing !== 'open',
    );
    return tabs(
      [
        {title: 'Ход года', content: () => progress(view)},
        {title: 'Показатели', content: () => indicators(view)},
        {title: 'Карта', content: () => heatMap(view.heat)},
        {
          title: counted('Просрочено', view.overdue.length),
          content: () => overdue(view.overdue),
        },
        {
          title: 'Рекомендации',
          content: () => recommendations(view.recommendations),
        },
        {
          title: counted('Решения', pressing.length),
          content: () => decisions(view.decisions),
        },
      ],
      chosen,
      index => (chosen = index),
    );
  }

  function draw(view: DashboardView): void {
    redraw(
      page,
      element(
        'header',
        {class: 'head'},
        element(
          'div',
          {},
          element('h1', {}, view.heading),
          element('p', {class: 'gray'}, view.subheading),
        ),
        element(
          'div',
          {class: 'tools'},
          button('Обновить', () => busy(reload), {key: 'reload'}),
          button('Печать', () => window.print(), {key: 'print'}),
        ),
      ),
      said.place,
      body(view),
    );
  }

  const reload = async () => draw(await ask('dashboard', {}));
  draw(first);
}
