import type {
  Answer,
  CampaignRow,
  CampaignView,
  CommandName,
} from '../../app/protocol';
import {ask, failureText, run, show} from '../page/call';
import {button, element, redraw} from '../page/element';
import {notice} from '../page/notice';
import {count, filtered, type Filter} from './filter';
import {filters} from './filters';
import {glance} from './glance';
import {returnForm} from './return-form';
import {rowItem} from './row';

/** The centre's panel: the collection at a glance, the list, what to do. */
export function panel(page: HTMLElement, first: CampaignView): void {
  let view = first;
  /** Code of the line that is opened; null when none is. */
  let opened: string | null = null;
  let returning = false;
  const filter: Filter = {mark: null, kind: null, search: ''};
  const head = element('header', {});
  const tools = element('div', {class: 'buttons'});
  const choice = element('div', {});
  const summary = element('p', {class: 'gray found', role: 'status'});
  const list = element('ul', {class: 'list'});
  const said = notice();

  /** Does one thing at a time; what is clicked meanwhile is not lost unseen. */
  async function busy(work: () => Promise<void>): Promise<void> {
    if (page.getAttribute('aria-busy') === 'true') return;
    page.setAttribute('aria-busy', 'true');
    said.clear();
    try {
      await work();
    } catch (error) {
      said.fail(failureText(error));
    } finally {
      page.setAttribute('aria-busy', 'false');
    }
  }

  const reload = async () => {
    view = await ask('campaign', {});
    draw();
  };

  const command = (name: CommandName, args: object) =>
    busy(async () => {
      const answer: Answer = await run(name, args);
      if (answer.ok) {
        returning = false;
        await reload();
      }
      said.tell(answer);
    });

  const open = ({sheetId}: CampaignRow) =>
    busy(async () => {
      if (sheetId === null) return;
      const answer = await show({sheetId, cell: null});
      if (!answer.ok) said.tell(answer);
    });

  function drawTools(): void {
    const waiting = count(view.rows, 'submitted');
    redraw(
      tools,
      view.mayAct &&
        waiting > 0 &&
        button(
          `Принять все без ошибок (${waiting})`,
          () => command('accept', {all: true}),
          {class: 'action', key: 'accept all'},
        ),
      button('Обновить', () => busy(reload), {key: 'reload'}),
    );
  }

  function item(row: CampaignRow): HTMLElement {
    const isOpened = opened === row.code;
    const stopReturning = () => {
      returning = false;
      drawList();
    };
    const form =
      isOpened && returning
        ? returnForm(
            row.name,
            reason => command('return', {institution: row.code, reason}),
            stopReturning,
          )
        : null;
    return rowItem(row, view, isOpened, form, {
      toggle: () => {
        opened = isOpened ? null : row.code;
        stopReturning();
      },
      open: () => open(row),
      accept: () => command('accept', {institution: row.code}),
      giveBack: () => {
        returning = true;
        drawList();
        list.querySelector('textarea')?.focus();
      },
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

  redraw(page, head, tools, said.place, choice, summary, list);
  draw();
}
