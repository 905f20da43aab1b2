import type {CommandArgs} from '../../app/engine/protocol';
import type {
  RecommendationItem,
  RecommendationsView,
} from '../../app/queries/recommendations';
import {busyWith} from '../page/busy';
import {ask, run, show} from '../page/call';
import {button, element, on, redraw, type Child} from '../page/element';
import {notice} from '../page/notice';
import {detail, type Form} from './detail';
import {filtered, nextAfter, readyToApprove, type Filter} from './filter';
import {filters} from './filters';
import {
  approveForm,
  causeForm,
  editForm,
  sendForm,
  withdrawForm,
} from './forms';
import {found, list} from './list';

/** Lines that are drawn at first, and more at each wish. */
const PAGE = 50;

/** A form over many recommendations at once. */
type Bulk = 'approve' | 'send';

/** Going through recommendations: as a list, or one by one. */
export function panel(page: HTMLElement, first: RecommendationsView): void {
  let view = first;
  let opened: string | null = null;
  let form: Form | null = null;
  let bulk: Bulk | null = null;
  let limit = PAGE;
  const hasDrafts = first.rows.some(({state}) => state === 'draft');
  const filter: Filter = {
    mark: hasDrafts ? 'draft' : null,
    rule: null,
    institution: null,
    search: '',
  };
  const choice = element('div', {});
  const tools = element('div', {});
  const summary = element('p', {class: 'gray found', role: 'status'});
  const lines = element('ul', {class: 'list'});
  const listed = element('section', {}, choice, tools, summary, lines);
  const one = element('section', {hidden: true});
  const said = notice();
  const busy = busyWith(page, said);

  const focusForm = (place: HTMLElement) =>
    place.querySelector<HTMLElement>('[data-key=form]')?.focus();

  /** Asks anew; what left the list makes room for the one after it. */
  const reload = async () => {
    const before = filtered(view.rows, filter);
    view = await ask('recommendations', {});
    if (opened !== null) {
      opened = nextAfter(before, filtered(view.rows, filter), opened);
    }
    draw();
  };

  const command = <Name extends 'move-recommendations' | 'edit-recommendation'>(
    name: Name,
    args: CommandArgs<Name>,
  ) =>
    busy(async () => {
      const focus = document.activeElement;
      const answer = await run(name, args);
      if (answer.ok) {
        const was = opened;
        form = null;
        bulk = null;
        await reload();
        // Whoever goes through them by keyboard goes on at the next one.
        if (opened !== was || !focus?.isConnected) {
          one.querySelector<HTMLElement>('[data-key=title]')?.focus();
        }
      }
      said.tell(answer);
    });

  const move = (
    ids: readonly string[],
    args: Omit<CommandArgs<'move-recommendations'>, 'ids'>,
  ) => command('move-recommendations', {ids: [...ids], ...args});

  const go = (sheetId: number, cell: string | null) =>
    busy(async () => {
      const answer = await show({sheetId, cell});
      if (!answer.ok) said.tell(answer);
    });

  const open = (id: string | null) => {
    opened = id;
    form = null;
    said.clear();
    draw();
    if (id !== null) {
      one.querySelector<HTMLElement>('[data-key=title]')?.focus();
      window.scrollTo(0, 0);
    }
  };

  const back = () => {
    const id = opened;
    open(null);
    for (const line of lines.querySelectorAll<HTMLElement>('[data-key]')) {
      if (line.dataset.key === `row ${id}`) line.focus();
    }
  };

  function formOf(row: RecommendationItem): HTMLElement | null {
    const close = () => {
      form = null;
      draw();
    };
    const edit = (changes: CommandArgs<'edit-recommendation'>['changes']) => {
      if (Object.keys(changes).length === 0) return close();
      const {id, version: seen} = row;
      void command('edit-recommendation', {id, seen, changes});
    };
    switch (form) {
      case 'edit':
        return editForm(row, view, edit, close);
      case 'cause':
        return causeForm(row, view, cause => edit({cause}), close);
      case 'withdraw':
        return withdrawForm(
          row.reason,
          reason => move([row.id], {action: 'withdraw', reason}),
          close,
        );
      case 'send':
        return sendForm(
          1,
          view,
          answerBy => move([row.id], {action: 'send', answerBy}),
          close,
        );
      case null:
        return null;
    }
  }

  function drawOne(rows: readonly RecommendationItem[], id: string): void {
    const index = rows.findIndex(row => row.id === id);
    const row = rows[index] ?? view.rows.find(other => other.id === id);
    if (!row) return open(null);
    const step = (by: number) => {
      const other = index < 0 ? undefined : rows[index + by];
      return other ? () => open(other.id) : null;
    };
    const place = index < 0 ? '' : `${index + 1} из ${rows.length}`;
    redraw(
      one,
      detail(row, view, place, formOf(row), {
        back,
        previous: step(-1),
        next: step(1),
        go,
        move: action => move([row.id], {action}),
        open: wanted => {
          form = wanted;
          draw();
          focusForm(one);
        },
      }),
    );
  }

  function bulkForm(rows: readonly RecommendationItem[]): Child {
    const ready = readyToApprove(rows).map(row => row.id);
    const approved = rows
      .filter(row => row.may.includes('send'))
      .map(row => row.id);
    const close = () => {
      bulk = null;
      drawList(rows);
    };
    const begin = (wanted: Bulk) => () => {
      bulk = wanted;
      drawList(rows);
      focusForm(tools);
    };
    if (bulk === 'approve') {
      const drafts = rows.filter(row => row.may.includes('approve')).length;
      return approveForm(
        ready.length,
        drafts - ready.length,
        () => move(ready, {action: 'approve'}),
        close,
      );
    }
    if (bulk === 'send') {
      return sendForm(
        approved.length,
        view,
        answerBy => move(approved, {action: 'send', answerBy}),
        close,
      );
    }
    return element(
      'div',
      {class: 'buttons'},
      view.mayAct &&
        ready.length > 0 &&
        button(`Утвердить показанные (${ready.length})…`, begin('approve'), {
          key: 'approve all',
        }),
      view.mayAct &&
        approved.length > 0 &&
        button(`Направить показанные (${approved.length})…`, begin('send'), {
          key: 'send all',
        }),
      button('Обновить', () => busy(reload), {class: 'link', key: 'reload'}),
    );
  }

  function drawList(rows: readonly RecommendationItem[]): void {
    redraw(tools, bulkForm(rows));
    summary.textContent = found(view, rows.length, filter.mark);
    redraw(
      lines,
      ...list(rows, view, limit, {
        open,
        more: () => {
          limit += PAGE;
          drawList(rows);
        },
      }),
    );
  }

  function draw(): void {
    const rows = filtered(view.rows, filter);
    listed.hidden = opened !== null;
    one.hidden = opened === null;
    if (opened !== null) return drawOne(rows, opened);
    redraw(one);
    redraw(
      choice,
      view.rows.length > 0 &&
        filters(view, filter, () => {
          limit = PAGE;
          bulk = null;
          drawList(filtered(view.rows, filter));
        }),
    );
    drawList(rows);
  }

  on(page, {
    keydown: event => {
      if (opened === null || form !== null) return;
      const step = {ArrowLeft: 'previous', ArrowRight: 'next'}[event.key];
      if (event.altKey && step) {
        event.preventDefault();
        one.querySelector<HTMLElement>(`[data-key=${step}]`)?.click();
      } else if (event.key === 'Escape') {
        // Else the window would take the focus to the cells.
        event.preventDefault();
        back();
      }
    },
  });
  redraw(page, said.place, listed, one);
  draw();
}
