import type {DecisionChanges} from '../../app/entries/write-decision';
import type {DecisionItem, DecisionsView} from '../../app/queries/decisions';
import {element, type Child} from '../page/element';
import {smallForm} from '../page/small-form';
import {picker} from './picker';

/** A line that nobody has written yet. */
const NEW: Pick<
  DecisionItem,
  | 'act'
  | 'actDate'
  | 'text'
  | 'measure'
  | 'responsible'
  | 'due'
  | 'state'
  | 'recommendations'
  | 'activities'
> = {
  act: '',
  actDate: null,
  text: '',
  measure: '',
  responsible: '',
  due: null,
  state: null,
  recommendations: [],
  activities: [],
};

/** State of a decision that people write down as taken. */
const TAKEN = 'planned';

const labelled = (
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
): Child[] => [element('label', {for: field.id}, text), field];

const line = (id: string, value: string, maxlength = 300) =>
  element('input', {id, type: 'text', value, maxlength});

const day = (id: string, value: string | null) =>
  element('input', {id, type: 'date', value: value ?? ''});

const words = (id: string, value: string, rows: number) =>
  element('textarea', {id, maxlength: 2000, rows}, value);

/** A text of ours begins with the institution, and so does the name. */
function withoutName(text: string, name: string): string {
  const [institution = ''] = name.split(/: (?=[^:]*$)/);
  const lead = `${institution}: `;
  return text.startsWith(lead) ? text.slice(lead.length) : text;
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** The number of an act, its text, the measure and what it is about. */
export function decisionForm(
  item: DecisionItem | null,
  view: DecisionsView,
  send: (changes: DecisionChanges) => void,
  cancel: () => void,
): HTMLElement {
  const now = item ?? NEW;
  const act = line('act', now.act, 100);
  act.dataset.key = 'form';
  const actDate = day('act-date', now.actDate);
  const text = words('decision-text', now.text, 5);
  const measure = words('measure', now.measure, 4);
  const responsible = line('responsible', now.responsible);
  const due = day('due', now.due);
  const chosen = now.state ?? (item ? null : TAKEN);
  const state = element(
    'select',
    {id: 'state'},
    chosen === null && element('option', {value: ''}, 'не указано'),
    ...view.states.map(one =>
      element(
        'option',
        {value: one.state, selected: one.state === chosen},
        one.title,
      ),
    ),
  );
  const recommendations = picker(
    {
      id: 'recommendations',
      label: 'Рекомендации, по которым принято',
      none: 'не выбраны',
    },
    view.recommendations.map(({name, texts}) => ({
      name,
      about: texts.map(text => withoutName(text, name)).join(' '),
    })),
    now.recommendations,
  );
  const activities = picker(
    {id: 'activities', label: 'Мероприятия Плана', none: 'не выбраны'},
    view.activities.map(({no, title}) => ({name: no, about: title})),
    now.activities,
  );
  const texts = {act, text, measure, responsible};
  const changed = (): DecisionChanges => {
    const changes: DecisionChanges = {};
    for (const name of ['act', 'text', 'measure', 'responsible'] as const) {
      const value = texts[name].value.trim();
      if (value !== now[name]) changes[name] = value;
    }
    if (actDate.value !== (now.actDate ?? '')) {
      changes.actDate = actDate.value || null;
    }
    if (due.value !== (now.due ?? '')) changes.due = due.value || null;
    const stated = view.states.find(one => one.state === state.value)?.state;
    if (stated && stated !== now.state) changes.state = stated;
    if (!isSame(recommendations.chosen(), now.recommendations)) {
      changes.recommendations = [...recommendations.chosen()];
    }
    if (!isSame(activities.chosen(), now.activities)) {
      changes.activities = [...activities.chosen()];
    }
    return changes;
  };
  return smallForm(
    {label: item ? 'Решение' : 'Новое решение', send: 'Записать'},
    [
      ...labelled('№ акта', act),
      ...labelled('Дата акта', actDate),
      ...labelled('Решение', text),
      ...labelled('Мера', measure),
      ...labelled('Ответственный', responsible),
      ...labelled('Срок', due),
      ...labelled('Состояние', state),
      recommendations.place,
      activities.place,
    ],
    () => send(changed()),
    cancel,
  );
}
