import type {InstitutionChoice} from '../../app/engine/protocol';
import {busyWith} from '../page/busy';
import {button, element, redraw} from '../page/element';
import {notice} from '../page/notice';

/** Asks whose return to open where a person answers for more than one. */
export function choose(
  page: HTMLElement,
  institutions: readonly InstitutionChoice[],
  open: (institution: string) => Promise<void>,
): void {
  const said = notice();
  const busy = busyWith(page, said);
  const choice = element(
    'select',
    {id: 'institution'},
    ...institutions.map(({code, name}) =>
      element('option', {value: code}, name),
    ),
  );
  redraw(
    page,
    element('label', {for: 'institution'}, 'Чей отчёт открыть?'),
    choice,
    element(
      'div',
      {class: 'buttons'},
      button('Открыть', () => busy(() => open(choice.value)), {
        class: 'action',
      }),
    ),
    said.place,
  );
}
