import type {
  FormReply,
  FormView,
  PasteReply,
  SaveReply,
} from '../../app/web-form/protocol';
import {button, element, redraw} from '../page/element';
import {isOpen, placeOf, type Desk, type Screen, type Step} from './desk';
import {doneScreen} from './done-screen';
import type {Drafts} from './drafts';
import {fieldScreen} from './field-screen';
import {finishScreen} from './finish-screen';
import {listScreen} from './list-screen';
import {Outbox} from './outbox';
import {pasteScreen} from './paste-screen';
import {recommendationsScreen} from './recommendations-screen';
import {savingLine} from './saving-line';
import {sectionScreen} from './section-screen';
import {startScreen} from './start-screen';
import type {Talk} from './talk';

/** After so long in the background the form is asked for anew. */
const STALE = 5 * 60_000;

/** Takes what the workbook holds into the outbox. */
function receive(outbox: Outbox, view: FormView): void {
  for (const {id, value, explanation} of view.groups.flatMap(
    ({fields}) => fields,
  )) {
    outbox.receive(id, 'value', value);
    outbox.receive(id, 'explanation', explanation);
  }
  for (const {id, status, date, document} of view.sections.flatMap(
    ({activities}) => activities,
  )) {
    outbox.receive(id, 'value', status);
    outbox.receive(id, 'date', date);
    outbox.receive(id, 'explanation', document);
  }
  for (const {id, answer} of view.recommendations) {
    outbox.receive(id, 'answer', answer);
  }
  outbox.written = view.written;
}

function screenOf(desk: Desk, step: Step): Screen {
  switch (step.at) {
    case 'start':
      return startScreen(desk);
    case 'list':
      return listScreen(desk);
    case 'paste':
      return pasteScreen(desk, step.from);
    case 'field':
      return fieldScreen(desk, step.index);
    case 'section':
      return sectionScreen(desk, step.index);
    case 'finish':
      return finishScreen(desk);
    case 'done':
      return doneScreen(desk);
    case 'recommendations':
      return recommendationsScreen(desk);
  }
}

/** How far a step is; null where there is nothing to count. */
function placeText(desk: Desk, step: Step): string | null {
  const {fields, sections} = desk;
  if (step.at === 'field') return `${step.index + 1} из ${fields.length}`;
  if (step.at === 'section') {
    return `Раздел ${step.index + 1} из ${sections.length}`;
  }
  return null;
}

/** The form from its first screen on. */
export function showForm(
  page: HTMLElement,
  first: FormView,
  ask: Talk,
  drafts: Drafts,
): void {
  let screen: Screen | null = null;
  let step: Step = {at: 'start'};
  const draft = drafts.read();
  const outbox = new Outbox({
    send: cells => ask<SaveReply>({ask: 'save', cells, name: desk.name}),
    later: (work, wait) => setTimeout(work, wait),
    keep: cells =>
      drafts.keep({period: desk.view.period, cells, name: desk.name}),
    changed: () => {
      line.renew();
      screen?.renew?.();
    },
    random: () => Math.random(),
  });
  let view = first;
  const desk: Desk = {
    get view() {
      return view;
    },
    outbox,
    get fields() {
      return view.groups.flatMap(({fields}) => fields);
    },
    get sections() {
      return view.sections;
    },
    name: draft?.name ?? '',
    get isKept() {
      return drafts.isKept;
    },
    text: (id, part) => outbox.text(id, part),
    write: (id, part, to) => outbox.write(id, part, to),
    go,
    preview: rows => ask<PasteReply>({ask: 'preview', rows}),
    submit: () => ask<null>({ask: 'submit', name: desk.name}),
    async reopen() {
      const reply: FormReply<FormView> = await ask<FormView>({ask: 'open'});
      if (!reply.ok) return;
      view = reply.data;
      receive(outbox, view);
      go(isOpen(desk) ? {at: 'start'} : {at: 'done'});
    },
  };
  const line = savingLine(desk);

  function go(next: Step): void {
    screen?.leave?.();
    step = next;
    screen = null;
    const made = screenOf(desk, next);
    screen = made;
    const place = placeText(desk, next);
    const at = placeOf(desk, next);
    const all = desk.fields.length + desk.sections.length;
    const inForm = next.at === 'field' || next.at === 'section';
    redraw(
      page,
      element(
        'header',
        {class: 'bar'},
        place !== null && element('span', {class: 'gray'}, place),
        next.at !== 'start' &&
          next.at !== 'list' &&
          isOpen(desk) &&
          button('Список', () => go({at: 'list'}), {class: 'link'}),
        inForm &&
          button(
            'Вставить',
            () => go({at: 'paste', from: next.at === 'field' ? next.index : 0}),
            {
              class: 'link',
            },
          ),
        inForm &&
          element('progress', {
            max: all,
            value: at,
            'aria-label': 'Пройдено вопросов',
          }),
        line.place,
      ),
      element('h1', {tabindex: -1}, made.title),
      ...made.body,
      made.foot && element('footer', {class: 'foot'}, ...made.foot),
    );
    page.dataset.at = next.at;
    line.renew();
    window.scrollTo(0, 0);
    const target = made.focus ?? page.querySelector('h1');
    target?.focus({preventScroll: true});
  }

  receive(outbox, view);
  if (draft?.period === view.period && isOpen(desk)) {
    outbox.resume(draft.cells);
  }
  go({
    at:
      view.closed !== '' && view.recommendations.length === 0
        ? 'done'
        : 'start',
  });
  void outbox.flush();

  let hiddenAt = 0;
  window.addEventListener('online', () => void outbox.flush());
  window.addEventListener('pagehide', () => screen?.leave?.());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      screen?.leave?.();
      return;
    }
    void outbox.flush();
    const isStale = hiddenAt > 0 && Date.now() - hiddenAt > STALE;
    if (isStale && outbox.count === 0 && step.at === 'start') {
      desk.reopen().catch(() => undefined);
    }
  });
  window.addEventListener('beforeunload', event => {
    // Where nothing is kept, what is not sent would be lost.
    if (outbox.count > 0 && !drafts.isKept) event.preventDefault();
  });
}
