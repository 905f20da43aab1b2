import type {Checked, SelfCheck} from '../../app/self-check/self-check';
import {element, type Child} from '../page/element';

type Outcome = Checked['outcome'];

/** How each is named, and the tag that it bears. */
const OUTCOMES: Record<Outcome, {name: string; tag: string; sign: string}> = {
  holds: {name: 'Подтвердилось', tag: 'accepted', sign: '✓'},
  differs: {name: 'Иначе', tag: 'wrong', sign: '≠'},
  untried: {name: 'Не удалось проверить', tag: 'returned', sign: '?'},
};

/** «✓ Подтвердилось: 76». */
export const outcomeOf = (outcome: Outcome, count: number): HTMLElement => {
  const {name, tag, sign} = OUTCOMES[outcome];
  return element('span', {class: `tag ${tag}`}, `${sign} ${name}: ${count}`);
};

const fact = (name: string, text: Child): Child[] => [
  element('dt', {}, name),
  element('dd', {}, text),
];

/** One that needs to be read: it is otherwise, or was not tried. */
const card = ({
  title,
  assumption,
  seen,
  consequence,
  outcome,
}: Checked): HTMLElement =>
  element(
    'li',
    {class: `card ${outcome}`},
    element('h3', {}, title),
    element(
      'dl',
      {},
      ...fact('Ожидалось', assumption),
      ...fact(
        outcome === 'differs' ? 'Увидели' : 'Почему',
        element('span', {class: 'seen'}, seen),
      ),
      ...fact(
        outcome === 'differs' ? 'Что следует' : 'Если иначе',
        consequence,
      ),
    ),
  );

const cards = (all: readonly Checked[], outcome: Outcome): Child => {
  const some = all.filter(one => one.outcome === outcome);
  return (
    some.length > 0 &&
    element(
      'section',
      {},
      element('h2', {}, OUTCOMES[outcome].name),
      element('ul', {}, ...some.map(card)),
    )
  );
};

const group = ({title, checked}: SelfCheck['groups'][number]): HTMLElement => {
  const holds = checked.filter(one => one.outcome === 'holds');
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      element('span', {}, title),
      element('span', {class: 'gray'}, `${holds.length} из ${checked.length}`),
    ),
    element(
      'ul',
      {class: 'lines'},
      ...checked.map(({title: name, assumption, outcome}) =>
        element(
          'li',
          {class: outcome},
          element('span', {class: 'sign'}, OUTCOMES[outcome].sign),
          element('span', {}, name, ' – ', assumption),
        ),
      ),
    ),
  );
};

/** What is otherwise first, then what was not tried, then all by groups. */
export function resultList({groups}: SelfCheck): Child[] {
  const all = groups.flatMap(({checked}) => checked);
  return [
    cards(all, 'differs'),
    cards(all, 'untried'),
    element('h2', {}, 'Всё, что проверено'),
    ...groups.map(group),
  ];
}
