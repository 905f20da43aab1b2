import type {
  CampaignRow,
  CampaignView,
  CommandName,
  RemindPreview,
} from '../../app/protocol';
import {ask, run, show} from '../page/call';
import {busyWith} from '../page/busy';
import {button, element, redraw} from '../page/element';
import {notice} from '../page/notice';
import {extendForm} from './extend-form';
import {count, filtered, type Filter} from './filter';
import {filters} from './filters';
import {glance} from './glance';
import {remindPreview} from './remind-preview';
import {returnForm} from './return-form';
import {rowItem} from './row';

/** What was opened in the list: a line, and a form in it. */
interface Opened {
  code: string;
  form: 'return' | 'extend' | null;
}

/** The centre's panel: the collection at a glance, the list, what to do. */
export function panel(page: HTMLElement, first: CampaignView): void {
  let view = first;
  let opened: Opened | null = null;
  const filter: Filter = {mark: null, kind: null, search: ''};
  const head = element('header', {});
  const tools = element('div', {class: 'buttons'});
  const preview = element('div', {});
  const choice = element('div', {});
  const summary = element('p', {class: 'gray found', role: 'status'});
  const list = element('ul', {class: 'list'});
  const said = notice();
  const busy = busyWith(page, said);

  const reload = async () => {
    view = await ask('campaign', {});
    draw();
  };

  const command = (name: CommandName, args: object) =>
    busy(async () => {
      const answer = await run(name, args);
      if (answer.ok) {
        if (opened) opened = {...opened, form: null};
        redraw(preview);
        await reload();
      }
      said.tell(answer);
    });

  /** Shows what would be sent before anything is. */
  const remind = (args: {institution: string} | {late?: true}) =>
    busy(async () => {
      const answer = await run('remind', {...args, preview: true});
      if (!answer.ok || !answer.data) {
        said.tell(answer);
        return;
      }
      redraw(
        preview,
        remindPreview(
          answer.data as RemindPreview,
          () => command('remind', args),
          () => redraw(preview),
        ),
      );
      const section = preview.querySelector('section');
      section?.focus();
      section?.scrollIntoView({block: 'start'});
    });

  const open = ({sheetId}: CampaignRow) =>
    busy(async () => {
      if (sheetId === null) return;
      const answer = await show({sheetId, cell: null});
      if (!answer.ok) said.tell(answer);
    });

  function drawTools(): void {
    const {mayAct, isCollecting, rows} = view;
    const waiting = count(rows, 'submitted');
    const missing = count(rows, 'draft') + count(rows, 'returned');
    const late = count(rows, 'late');
    const mayRemind = mayAct && isCollecting && missing > 0;
    redraw(
      tools,
      mayAct &&
        waiting > 0 &&
        button(
          `Принять все без ошибок (${waiting})`,
          () => command('accept', {all: true}),
          {class: 'action', key: 'accept all'},
        ),
      mayRemind &&
        (late > 0
          ? button(
              `Напомнить опоздавшим (${late})…`,
              () => remind({late: true}),
              {key: 'remind'},
            )
          : button(`Напомнить, кто не сдал (${missing})…`, () => remind({}), {
              key: 'remind',
            })),
      button('Обновить', () => busy(reload), {class: 'link', key: 'reload'}),
    );
  }

  function item(row: CampaignRow): HTMLElement {
    const {code, name} = row;
    const own = opened?.code === code ? opened : null;
    const openForm = (form: Opened['form']) => {
      opened = {code, form};
      drawList();
      list.querySelector<HTMLElement>('[data-key=form]')?.focus();
    };
    const close = () => openForm(null);
    const form =
      own?.form === 'return'
        ? returnForm(
            name,
            reason => command('return', {institution: code, reason}),
            close,
          )
        : own?.form === 'extend'
          ? extendForm(
              name,
              until => command('extend', {institution: code, until}),
              close,
            )
          : null;
    return rowItem(row, view, own !== null, form, {
      toggle: () => {
        opened = own ? null : {code, form: null};
        drawList();
      },
      open: () => open(row),
      accept: () => command('accept', {institution: code}),
      giveBack: () => openForm('return'),
      extend: () => openForm('extend'),
      remind: () => remind({institution: code}),
    });
  }

  function drawList(): void {
    const rows = filtered(view.rows, filter);
    summary.textContent =
      view.rows.length === 0
        ? 'Учреждений пока нет: добавьте их в мастере настройки.'
        : rows.length === 0
          ? 'Ничего не нашлось. Измените поиск или выберите «Все».'
          : `Показано: ${rows.length}`;
    redraw(list, ...rows.map(item));
  }

  function draw(): void {
    redraw(head, ...glance(view));
    drawTools();
    redraw(choice, view.rows.length > 0 && filters(view, filter, drawList));
    drawList();
  }

  redraw(page, head, tools, said.place, preview, choice, summary, list);
  draw();
}
