import type {CommandName} from '../../app/commands';
import type {HandOut} from '../../app/commands/hand-out';
import type {RemindPreview} from '../../app/commands/remind';
import type {TakeInPreview} from '../../app/commands/take-in';
import type {CampaignRow, CampaignView} from '../../app/queries/campaign';
import {ask, failureText, run, show} from '../page/call';
import {busyWith} from '../page/busy';
import {button, element, redraw} from '../page/element';
import {notice} from '../page/notice';
import {chooseForm} from './choose-form';
import {extendForm} from './extend-form';
import {fileForm} from './file-form';
import {count, filtered, type Filter} from './filter';
import {filters} from './filters';
import {glance} from './glance';
import {linkForm} from './link-form';
import {remindPreview} from './remind-preview';
import {returnForm} from './return-form';
import {mayBeReminded, mayGoByFile, rowItem} from './row';

/** What was opened in the list: a line, and a form in it. */
interface Opened {
  code: string;
  form: 'return' | 'extend' | 'file' | 'link' | null;
}

/** The centre's panel: the collection at a glance, the list, what to do. */
export function panel(
  page: HTMLElement,
  first: CampaignView,
  startsWithForms = false,
): void {
  let view = first;
  let opened: Opened | null = null;
  const filter: Filter = {mark: null, kind: null, search: ''};
  const head = element('header', {});
  const tools = element('div', {class: 'buttons tools'});
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

  const command = (name: CommandName, args: object, tellsAll = true) =>
    busy(async () => {
      const answer = await run(name, args);
      if (answer.ok) {
        if (opened) opened = {...opened, form: null};
        redraw(preview);
        await reload();
      }
      said.tell(tellsAll ? answer : {...answer, details: []});
    });

  /** Runs a command that only looks; null when it was refused. */
  async function look<Data>(
    name: CommandName,
    args: object,
  ): Promise<Data | null> {
    let data: Data | null = null;
    await busy(async () => {
      const answer = await run(name, args);
      if (answer.ok && answer.data) data = answer.data as Data;
      else said.tell(answer);
    });
    return data;
  }

  /** Shows what would be sent before anything is. */
  async function remind(
    args: {institution: string} | {late?: true},
  ): Promise<void> {
    const found = await look<RemindPreview>('remind', {
      ...args,
      preview: true,
    });
    if (!found) return;
    redraw(
      preview,
      remindPreview(
        found,
        () => command('remind', args),
        () => redraw(preview),
      ),
    );
    const section = preview.querySelector('section');
    section?.focus();
    section?.scrollIntoView({block: 'start'});
  }

  /** Asks whose form it is, and opens it in the list. */
  function chooseFile(): void {
    const rows = view.rows.filter(mayGoByFile);
    redraw(
      preview,
      chooseForm(
        rows,
        code => {
          Object.assign(filter, {mark: null, kind: null, search: ''});
          opened = {code, form: 'file'};
          redraw(preview);
          draw();
          const form = list.querySelector<HTMLElement>('[data-key=form]');
          form?.closest('li')?.scrollIntoView({block: 'start'});
          form?.focus({preventScroll: true});
        },
        () => redraw(preview),
      ),
    );
    preview.querySelector('select')?.focus();
  }

  const open = ({sheetId}: CampaignRow) =>
    busy(async () => {
      if (sheetId === null) return;
      const answer = await show({sheetId, cell: null});
      if (!answer.ok) said.tell(answer);
    });

  function drawTools(): void {
    const {mayAct, isCollecting, rows} = view;
    const submitted = count(rows, 'submitted');
    const waiting = count(rows, 'waiting');
    const missing = count(rows, 'draft') + count(rows, 'returned') - waiting;
    const late = count(rows, 'late');
    const mayRemind = mayAct && isCollecting && missing > 0;
    redraw(
      tools,
      mayAct &&
        waiting > 0 &&
        button(
          `Принять отметки «Сдать» (${waiting})`,
          () => command('submit', {}),
          {
            class: 'action',
            key: 'take ticks',
          },
        ),
      mayAct &&
        submitted > 0 &&
        button(
          `Принять все без ошибок (${submitted})`,
          () => command('accept', {all: true}),
          {class: waiting > 0 ? '' : 'action', key: 'accept all'},
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
      mayAct &&
        rows.some(mayGoByFile) &&
        button('Формы файлом…', chooseFile, {key: 'forms'}),
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
    const forms = {
      return: () =>
        returnForm(
          name,
          reason => command('return', {institution: code, reason}),
          close,
        ),
      extend: () =>
        extendForm(
          name,
          until => command('extend', {institution: code, until}),
          close,
        ),
      file: () =>
        fileForm(name, {
          handOut: () => look<HandOut>('hand-out', {institution: code}),
          preview: table =>
            look<TakeInPreview>('take-in', {
              institution: code,
              ...table,
              preview: true,
            }),
          // What is taken in was shown line by line before.
          takeIn: (table, seen) =>
            command('take-in', {institution: code, ...table, seen}, false),
          fail: error => said.fail(failureText(error)),
          cancel: close,
        }),
      link: () =>
        row.link &&
        linkForm(name, row.link, {
          send: mayBeReminded(row, view)
            ? () => remind({institution: code})
            : null,
          renew: () => command('form-link', {institution: code, renew: true}),
          revoke: () => command('form-link', {institution: code, revoke: true}),
          cancel: close,
        }),
    };
    const form = own?.form ? forms[own.form]() : null;
    return rowItem(row, view, own !== null, form, {
      toggle: () => {
        opened = own ? null : {code, form: null};
        drawList();
      },
      open: () => open(row),
      accept: () => command('accept', {institution: code}),
      keep: take => command('keep-accepted', {institution: code, take}),
      giveBack: () => openForm('return'),
      extend: () => openForm('extend'),
      remind: () => remind({institution: code}),
      byFile: () => openForm('file'),
      link: () => openForm('link'),
    });
  }

  function drawList(): void {
    const rows = filtered(view.rows, filter);
    summary.textContent =
      view.rows.length === 0
        ? 'Учреждений пока нет. Добавьте их: «Профориентация → Мастер настройки».'
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
  if (startsWithForms) chooseFile();
}
