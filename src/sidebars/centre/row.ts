import type {CampaignRow, CampaignView} from '../../app/queries/campaign';
import {button, element, type Child} from '../page/element';

/** What can be done to one institution's return. */
export interface RowActions {
  toggle(): void;
  open(): void;
  accept(): void;
  giveBack(): void;
  extend(): void;
  remind(): void;
  byFile(): void;
  keep(take: 'accepted' | 'new'): void;
  link(): void;
}

const isHandedIn = ({status}: CampaignRow) =>
  status === 'submitted' || status === 'accepted';

/** Whether a letter can remind of it. */
export const mayBeReminded = (row: CampaignRow, view: CampaignView) =>
  view.mayAct && view.isCollecting && !isHandedIn(row) && row.hasAddress;

/** Whether its form can be handed out and taken in as a file. */
export const mayGoByFile = (row: CampaignRow) =>
  !isHandedIn(row) && row.sheetId !== null;

function tags(row: CampaignRow, title: string): Child[] {
  const tag = (name: string, text: string) =>
    element('span', {class: `tag ${name}`}, text);
  return [
    tag(row.status, title),
    row.isWaiting && tag('waiting', 'ждёт приёма отметки'),
    row.changed.length > 0 && tag('wrong', 'изменено после приёмки'),
    row.isLate && tag('late', 'опоздание'),
    row.wrong > 0 && tag('wrong', `ошибок: ${row.wrong}`),
    !row.hasAddress && tag('', 'нет адреса'),
    row.link?.isAlive &&
      !row.link.isOpened &&
      !isHandedIn(row) &&
      tag('', 'форму не открывали'),
  ];
}

function actions(row: CampaignRow, view: CampaignView, act: RowActions) {
  const {mayAct, isCollecting} = view;
  const {code, status} = row;
  const handedIn = isHandedIn(row);
  const key = (name: string) => ({key: `${name} ${code}`});
  return element(
    'div',
    {class: 'buttons'},
    row.sheetId !== null &&
      button('Открыть вкладку', () => act.open(), key('open')),
    mayAct &&
      status === 'submitted' &&
      button('Принять', () => act.accept(), {
        class: 'action',
        ...key('accept'),
      }),
    mayAct &&
      handedIn &&
      button('Вернуть…', () => act.giveBack(), key('return')),
    ...(mayAct && row.changed.length > 0
      ? [
          button('Вернуть принятое', () => act.keep('accepted'), key('keep')),
          button('Принять новое', () => act.keep('new'), key('renew')),
        ]
      : []),
    mayBeReminded(row, view) &&
      button('Напомнить…', () => act.remind(), key('remind')),
    mayAct &&
      !handedIn &&
      isCollecting &&
      button('Продлить…', () => act.extend(), key('extend')),
    mayAct &&
      mayGoByFile(row) &&
      button('Форма файлом…', () => act.byFile(), key('file')),
    mayAct &&
      row.link !== null &&
      (isCollecting || row.link.isAlive) &&
      button('Ссылка…', () => act.link(), key('link')),
  );
}

/**
 * A line of the list; opened, it says more and offers what can be done.
 *
 * @param form shown in place of the buttons
 */
export function rowItem(
  row: CampaignRow,
  view: CampaignView,
  opened: boolean,
  form: HTMLElement | null,
  act: RowActions,
): HTMLElement {
  const title =
    view.statuses.find(({status}) => status === row.status)?.title ?? '';
  const head = button(
    element(
      'span',
      {class: 'head'},
      element('span', {class: 'name'}, row.name),
      element(
        'span',
        {class: 'filled'},
        element('span', {class: 'hidden-text'}, 'заполнено '),
        `${row.filled} из ${row.expected}`,
      ),
    ),
    () => act.toggle(),
    {
      class: 'row',
      key: `row ${row.code}`,
      'aria-expanded': opened ? 'true' : 'false',
    },
  );
  head.append(
    element('span', {class: 'tags'}, ...tags(row, title.toLowerCase())),
  );
  return element(
    'li',
    {},
    head,
    opened &&
      element(
        'div',
        {class: 'more'},
        row.note !== '' && element('p', {class: 'gray'}, row.note),
        ...row.changed.map(text => element('p', {class: 'error'}, text)),
        form === null &&
          row.link !== null &&
          element('p', {class: 'gray'}, row.link.told),
        form ?? actions(row, view, act),
      ),
  );
}
