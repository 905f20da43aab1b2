import type {CommandArgs} from '../../app/engine/protocol';
import type {
  RecommendationItem,
  RecommendationsView,
} from '../../app/queries/recommendations';
import {element} from '../page/element';
import {smallForm} from '../page/small-form';

const label = (id: string, text: string) => element('label', {for: id}, text);

/** Asks why recommendations are withdrawn. */
export function withdrawForm(
  reason: string,
  send: (reason: string) => void,
  cancel: () => void,
): HTMLElement {
  const field = element(
    'textarea',
    {id: 'reason', required: true, maxlength: 1000, 'data-key': 'form'},
    reason,
  );
  return smallForm(
    {label: 'Отозвать', send: 'Отозвать'},
    [label('reason', 'Почему отозвана'), field],
    () => send(field.value.trim()),
    cancel,
  );
}

/** Asks until when the institutions are to answer. */
export function sendForm(
  count: number,
  {answerBy, today}: RecommendationsView,
  send: (answerBy: string) => void,
  cancel: () => void,
): HTMLElement {
  const field = element('input', {
    id: 'answer-by',
    type: 'date',
    required: true,
    min: today,
    value: answerBy,
    'data-key': 'form',
  });
  return smallForm(
    {label: 'Направить', send: `Отметить направленными (${count})`},
    [
      element(
        'p',
        {class: 'gray'},
        'Учреждение увидит рекомендацию в своей вкладке и сможет ответить. Письмо при этом не уходит: их отправляет «Письма учреждениям» в меню «Письма и справки».',
      ),
      label('answer-by', 'Ответить до'),
      field,
    ],
    () => send(field.value),
    cancel,
  );
}

/** Asks once more before many are approved. */
export function approveForm(
  count: number,
  aside: number,
  send: () => void,
  cancel: () => void,
): HTMLElement {
  const form = smallForm(
    {label: 'Утвердить', send: `Утвердить (${count})`},
    [
      element(
        'p',
        {},
        `Черновиков, показанных в списке: ${count}. Утвердить все?`,
      ),
      aside > 0 &&
        element(
          'p',
          {class: 'gray'},
          `С изменившимся основанием: ${aside}. Их утверждают по одному.`,
        ),
    ],
    send,
    cancel,
  );
  form.querySelector('button')?.setAttribute('data-key', 'form');
  return form;
}

/** What of a recommendation was changed in the form. */
export type Edited = CommandArgs<'edit-recommendation'>['changes'];

/** Text, who acts, dates and priority; only what was changed is sent. */
export function editForm(
  row: RecommendationItem,
  view: RecommendationsView,
  send: (changes: Edited) => void,
  cancel: () => void,
): HTMLElement {
  const mayEdit = row.may.includes('edit');
  const text = element(
    'textarea',
    {
      id: 'text',
      required: true,
      maxlength: 5000,
      rows: 12,
      'data-key': mayEdit ? 'form' : null,
    },
    row.text,
  );
  const responsible = element('input', {
    id: 'responsible',
    type: 'text',
    maxlength: 300,
    required: true,
    value: row.responsible ?? '',
  });
  const day = (id: string, value: string | null, key: string | null) =>
    element('input', {id, type: 'date', value: value ?? '', 'data-key': key});
  const controlDate = day(
    'control-date',
    row.controlDate,
    mayEdit ? null : 'form',
  );
  const answerBy = day('answer-by', row.answerBy, null);
  const current = view.priorities.find(
    one => one.title.toLowerCase() === row.priority,
  );
  const priority = element(
    'select',
    {id: 'priority'},
    !current && element('option', {value: ''}, row.priority || 'не указан'),
    ...view.priorities.map(one =>
      element(
        'option',
        {value: one.priority, selected: one === current},
        one.title,
      ),
    ),
  );
  const chosen = () =>
    view.priorities.find(one => one.priority === priority.value);
  const changed = (): Edited => ({
    ...(mayEdit && text.value.trim() !== row.text.trim()
      ? {text: text.value.trim()}
      : {}),
    ...(mayEdit &&
    row.responsible !== null &&
    responsible.value.trim() !== row.responsible
      ? {responsible: responsible.value.trim()}
      : {}),
    ...(mayEdit && chosen() !== current ? {priority: chosen()?.priority} : {}),
    ...(controlDate.value !== (row.controlDate ?? '')
      ? {controlDate: controlDate.value || null}
      : {}),
    ...(answerBy.value !== (row.answerBy ?? '')
      ? {answerBy: answerBy.value || null}
      : {}),
  });
  return smallForm(
    {label: 'Изменить рекомендацию', send: 'Записать'},
    [
      mayEdit && label('text', 'Текст'),
      mayEdit && text,
      mayEdit &&
        row.responsible !== null &&
        label('responsible', 'Ответственный'),
      mayEdit && row.responsible !== null && responsible,
      mayEdit && label('priority', 'Приоритет'),
      mayEdit && priority,
      label('control-date', 'Контрольная дата'),
      controlDate,
      label('answer-by', 'Ответить до'),
      answerBy,
    ],
    () => send(changed()),
    cancel,
  );
}

/** The cause: of the centre's list, or in words of one's own. */
export function causeForm(
  row: RecommendationItem,
  {causes}: RecommendationsView,
  send: (cause: string) => void,
  cancel: () => void,
): HTMLElement {
  const field = element('input', {
    id: 'cause',
    type: 'text',
    list: 'causes',
    maxlength: 300,
    value: row.cause,
    placeholder: 'Выберите или впишите свою',
    'data-key': 'form',
  });
  return smallForm(
    {label: 'Причина', send: 'Записать'},
    [
      label('cause', 'Почему так получилось'),
      field,
      element(
        'datalist',
        {id: 'causes'},
        ...causes.map(cause => element('option', {value: cause})),
      ),
    ],
    () => send(field.value.trim()),
    cancel,
  );
}
