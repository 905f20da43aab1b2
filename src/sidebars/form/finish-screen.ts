import {plural} from '../../wording/number';
import {button, element, redraw} from '../page/element';
import {checkOf, marked, placeOf, stepAt, type Desk, type Screen} from './desk';

/** What stands in the way, and «Сдать». */
export function finishScreen(desk: Desk): Screen {
  const {fields, sections, outbox} = desk;
  const said = element('div', {
    class: 'notice failed',
    role: 'alert',
    hidden: true,
  });
  const list = element('div', {});
  const hand = button('Сдать', () => void submit(), {class: 'action wide'});
  let isBusy = false;

  const obstacles = () => [
    ...fields.flatMap((field, index) => {
      const {text, blocks} = checkOf(desk, field);
      return blocks
        ? [
            {
              name: [field.no, field.short].filter(Boolean).join(' · '),
              text,
              index,
            },
          ]
        : [];
    }),
    ...outbox.undecided().flatMap(({id}) => {
      const index = fields.findIndex(one => one.id === id);
      const section = sections.findIndex(one =>
        one.activities.some(activity => activity.id === id),
      );
      const place = index >= 0 ? index : fields.length + section;
      const title = fields[index]?.short ?? sections[section]?.title ?? '';
      return [
        {
          name: title,
          text: '▲ Тем временем записали другое: выберите',
          index: place,
        },
      ];
    }),
  ];
  const unmarked = () =>
    sections.reduce((sum, one) => {
      const {done, all} = marked(desk, one);
      return sum + all - done;
    }, 0);

  const renew = () => {
    const found = obstacles();
    const n = unmarked();
    const waits = outbox.count > 0;
    redraw(
      list,
      found.length > 0 &&
        element(
          'p',
          {},
          `Пока не сдать: осталось ${found.length} ${plural(found.length, 'вопрос', 'вопроса', 'вопросов')}. Исправьте или поясните.`,
        ),
      found.length > 0 &&
        element(
          'ul',
          {class: 'jump'},
          ...found.map(({name, text, index}) =>
            element(
              'li',
              {},
              button(
                element(
                  'span',
                  {class: 'row'},
                  element('span', {}, name),
                  element('span', {class: 'check'}, text),
                ),
                () => desk.go(stepAt(desk, index)),
                {key: `jump ${index}`},
              ),
            ),
          ),
        ),
      found.length === 0 &&
        element('p', {}, 'Всё заполнено и проверено: можно сдавать.'),
      n > 0 &&
        element(
          'p',
          {class: 'gray'},
          `Не отмечено мероприятий: ${n}. Сдать это не мешает, но центр их увидит.`,
        ),
      waits &&
        element(
          'p',
          {},
          'Часть ответов ещё не сохранена: сдать можно после этого.',
        ),
    );
    hand.disabled = isBusy || waits || found.length > 0;
  };
  const tell = (lines: readonly string[]) => {
    redraw(said, ...lines.map(line => element('p', {}, line)));
    said.hidden = lines.length === 0;
  };
  const submit = async () => {
    if (isBusy) return;
    isBusy = true;
    tell([]);
    hand.textContent = 'Сдаю…';
    renew();
    try {
      const reply = await desk.submit();
      if (reply.ok) {
        await desk.reopen();
        return;
      }
      tell([reply.message, ...reply.details]);
    } catch {
      tell([
        'Нет связи: отчёт ещё не сдан. Нажмите «Сдать» ещё раз, когда она появится.',
      ]);
    } finally {
      isBusy = false;
      hand.textContent = 'Сдать';
      renew();
    }
  };
  renew();
  const place = placeOf(desk, {at: 'finish'});
  return {
    title: 'Сдать отчёт',
    body: [list, said],
    foot: [button('Назад', () => desk.go(stepAt(desk, place - 1))), hand],
    focus: hand.disabled ? list.querySelector('button') : hand,
    renew,
  };
}
