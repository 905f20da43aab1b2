import type {CampaignRow} from '../../app/queries/campaign';
import {button, element, on} from '../page/element';

/** Asks whose form is to be handed out or taken in. */
export function chooseForm(
  rows: readonly CampaignRow[],
  open: (code: string) => void,
  cancel: () => void,
): HTMLElement {
  const choice = element(
    'select',
    {id: 'form-of', 'data-key': 'form-of'},
    ...rows.map(({code, name}) => element('option', {value: code}, name)),
  );
  const form = element(
    'form',
    {class: 'preview', 'aria-labelledby': 'forms-title'},
    element('h2', {id: 'forms-title'}, 'Формы файлом'),
    element(
      'p',
      {class: 'gray'},
      'Для учреждений без доступа к книге: выдайте форму для Excel и внесите её, когда она вернётся заполненной.',
    ),
    rows.length === 0
      ? element('p', {}, 'Все отчёты сданы: формы никому не нужны.')
      : element('label', {for: 'form-of'}, 'Учреждение'),
    rows.length > 0 && choice,
    element(
      'div',
      {class: 'buttons'},
      rows.length > 0 &&
        element('button', {type: 'submit', class: 'action'}, 'Выбрать'),
      button('Закрыть', cancel, {key: 'cancel forms'}),
    ),
  );
  return on(form, {
    submit: event => {
      event.preventDefault();
      open(choice.value);
    },
    keydown: event => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      cancel();
    },
  });
}
