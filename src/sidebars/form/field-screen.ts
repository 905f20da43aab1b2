import {NBSP, formatCount} from '../../wording/number';
import {WORDS} from '../../core/submission/value';
import type {FormField} from '../../app/web-form/protocol';
import {button, element, on, redraw} from '../page/element';
import {mostOf} from './check-field';
import {checkOf, stepAt, type Desk, type Screen} from './desk';
import {newerBox} from './newer-box';

const shownNumber = (text: string) =>
  /^\d+$/.test(text) ? formatCount(Number(text)) : text;

/** What is known of the value beforehand. */
function facts(desk: Desk, field: FormField): string[] {
  const most = mostOf(desk.view, field, (id, part) => desk.text(id, part));
  return [
    ...(field.previous === ''
      ? []
      : [`В прошлом году: ${shownNumber(field.previous)}`]),
    ...(most === null
      ? []
      : [`Не больше ${formatCount(most.most)}: столько ${most.of}`]),
  ];
}

/** One question. */
export function fieldScreen(desk: Desk, index: number): Screen {
  const field = desk.fields[index];
  if (!field) throw new Error(`no question ${index}`);
  const {id} = field;
  const group = desk.view.groups.find(({fields}) => fields.includes(field));
  const isNumber = field.answer === 'number';
  const input = element('input', {
    id: 'value',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    enterkeyhint: 'next',
    maxlength: 20,
    value: desk.text(id, 'value'),
    'aria-describedby': 'check',
  });
  const check = element('p', {id: 'check', class: 'check', role: 'status'});
  const kept = element('p', {class: 'kept gray'});
  const newer = element('div', {});
  const reason = element('textarea', {
    id: 'explanation',
    maxlength: 2000,
    rows: 3,
    'aria-describedby': 'check',
  });
  reason.value = desk.text(id, 'explanation');
  const ask = element(
    'div',
    {class: 'field', hidden: true},
    element('label', {for: 'explanation'}, 'Пояснение'),
    reason,
  );
  const choices = new Map<string, HTMLButtonElement>();
  /** Asked once: whoever goes on without a reason may. */
  let isAsked = reason.value !== '';

  /** Last year's value was filled in and nobody confirmed it yet. */
  let isOffered = false;

  const store = () => {
    if (!isOffered && input.value.trim() !== desk.text(id, 'value')) {
      desk.write(id, 'value', input.value.trim());
    }
    if (reason.value.trim() !== desk.text(id, 'explanation')) {
      desk.write(id, 'explanation', reason.value.trim());
    }
  };
  /** As the person sees it, kept or not. */
  const looked = () =>
    checkOf(
      {
        ...desk,
        text: (row, part) =>
          row !== id
            ? desk.text(row, part)
            : part === 'value'
              ? input.value.trim()
              : part === 'explanation'
                ? reason.value.trim()
                : '',
      },
      field,
    );
  const renew = () => {
    const {text, look, asksReason} = looked();
    if (check.textContent !== text) check.textContent = text;
    check.dataset.look = look;
    ask.hidden = !(asksReason || isAsked || reason.value !== '');
    for (const [word, one] of choices) {
      one.setAttribute('aria-pressed', String(input.value.trim() === word));
    }
    const refused =
      desk.outbox.refusal(id, 'value') ||
      desk.outbox.refusal(id, 'explanation');
    const isMine =
      desk.outbox.isWaiting(id, 'value') ||
      desk.outbox.isWaiting(id, 'explanation');
    kept.textContent =
      refused !== ''
        ? `Не сохранено: ${refused}`
        : isMine
          ? desk.outbox.saving === 'offline'
            ? 'Сохраню, когда появится связь'
            : desk.outbox.saving === 'busy'
              ? 'Сохраню через минуту'
              : 'Сохраняю…'
          : isOffered
            ? 'Нажмите «Дальше», чтобы записать'
            : desk.text(id, 'value') !== '' &&
                desk.text(id, 'value') === input.value.trim()
              ? 'Сохранено'
              : '';
    redraw(newer, newerBox(desk, id, ['value', 'explanation'], taken));
  };
  const taken = () => {
    input.value = desk.text(id, 'value');
    reason.value = desk.text(id, 'explanation');
    renew();
  };
  const next = button(
    'Дальше',
    () => {
      isOffered = false;
      store();
      const {asksReason, blocks} = looked();
      const wants = asksReason && blocks && reason.value.trim() === '';
      if (wants && !isAsked) {
        isAsked = true;
        renew();
        reason.focus();
        return;
      }
      desk.go(stepAt(desk, index + 1));
    },
    {class: 'action wide'},
  );
  const put = (word: string) => {
    isOffered = false;
    input.value = word;
    store();
    renew();
    const {asksReason, blocks} = looked();
    if (asksReason && blocks) {
      isAsked = true;
      reason.focus();
    } else next.focus();
  };
  const choice = (label: string, word: string) => {
    const made = button(label, () => put(word), {class: 'choice'});
    choices.set(word, made);
    return made;
  };
  on(input, {
    input: () => {
      isOffered = false;
      renew();
    },
    change: () => {
      store();
      renew();
    },
    keydown: event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      next.click();
    },
  });
  on(reason, {
    input: renew,
    change: () => {
      store();
      renew();
    },
    keydown: event => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      next.click();
    },
  });
  const buttons = element(
    'div',
    {class: 'choices', role: 'group', 'aria-label': 'Готовые ответы'},
    ...(isNumber
      ? [choice('0', '0')]
      : [choice('Да', WORDS.yes), choice('Нет', WORDS.no)]),
    field.mayBeNotApplicable && choice('Неприменимо', WORDS.notApplicable),
    isNumber &&
      field.previous !== '' &&
      button(
        'Как в прошлом году',
        () => {
          // It only fills: «Дальше» confirms.
          input.value = field.previous;
          isOffered = true;
          renew();
          next.focus();
        },
        {class: 'choice'},
      ),
    button(
      'Пояснить',
      () => {
        isAsked = true;
        renew();
        reason.focus();
      },
      {class: 'choice quiet'},
    ),
  );
  renew();
  const unit = field.unit === '' ? '' : `,${NBSP}${field.unit}`;
  return {
    title: [field.no, field.short].filter(Boolean).join(' · '),
    body: [
      element('p', {class: 'gray small'}, group?.title ?? ''),
      field.title !== field.short && element('p', {class: 'full'}, field.title),
      field.counts !== '' && element('p', {class: 'counts'}, field.counts),
      element(
        'ul',
        {class: 'facts'},
        ...facts(desk, field).map(text => element('li', {}, text)),
      ),
      newer,
      isNumber
        ? element(
            'div',
            {class: 'field'},
            element('label', {for: 'value'}, `Ваш ответ${unit}`),
            input,
          )
        : null,
      buttons,
      check,
      kept,
      ask,
    ],
    foot: [button('Назад', () => desk.go(stepAt(desk, index - 1))), next],
    focus: isNumber
      ? input
      : input.value !== ''
        ? next
        : ([...choices.values()][0] ?? next),
    renew,
    leave: store,
  };
}
