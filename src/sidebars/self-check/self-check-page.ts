import type {SelfCheck} from '../../app/self-check/self-check';
import {busyWith} from '../page/busy';
import {Failure, run} from '../page/call';
import {button, element, redraw, type Child} from '../page/element';
import {notice} from '../page/notice';
import {copyText} from './copy-text';
import {outcomeOf, resultList} from './result-list';

const INTRO =
  'Проверяет, ведёт ли себя Google так, как рассчитывает «Профориентир»: как читаются числа и даты, что пропускает проверка ввода, что берёт с собой копия вкладки, как отвечают защита, замок, письма.';
const HARMLESS =
  'Займёт около минуты. На это время появится вкладка «Самопроверка (временная)»; ваши данные не меняются, писем никто не получит.';
const RUNNING = 'Проверяю, это около минуты. Окно не закрывайте.';

async function check(): Promise<SelfCheck> {
  const {ok, message, data} = await run('self-check', {});
  if (!ok || !data) throw new Failure(message);
  return data as SelfCheck;
}

/** How many came out each way; one that has none is not named. */
const counters = ({counts}: SelfCheck): Child =>
  element(
    'p',
    {class: 'counters'},
    ...(['holds', 'differs', 'untried'] as const).map(
      outcome => counts[outcome] > 0 && outcomeOf(outcome, counts[outcome]),
    ),
  );

const verdict = ({counts}: SelfCheck): string => {
  if (counts.differs > 0) {
    return 'Кое-что здесь иначе. Прочтите, что из этого следует, и отправьте отчёт разработчикам.';
  }
  return counts.untried > 0
    ? 'Отличий нет, но проверить удалось не всё.'
    : 'Всё так, как рассчитывает «Профориентир».';
};

/** What the platform does, tried on it, and a text for a report. */
export function selfCheckPage(page: HTMLElement): void {
  const said = notice();
  const busy = busyWith(page, said);
  const tools = element('div', {class: 'buttons'});
  const body = element('div', {});

  const begin = () =>
    busy(async () => {
      redraw(
        body,
        element(
          'p',
          {class: 'doing', role: 'status'},
          element('progress', {}),
          element('span', {}, RUNNING),
        ),
      );
      redraw(tools);
      try {
        const data = await check();
        draw(data);
        if (data.left !== '') said.fail(data.left);
      } catch (error) {
        drawStart();
        throw error;
      }
    });

  function drawStart(): void {
    redraw(
      tools,
      button('Проверить', () => void begin(), {class: 'action', key: 'run'}),
    );
    redraw(
      body,
      element('p', {}, INTRO),
      element('p', {class: 'gray'}, HARMLESS),
    );
  }

  function draw(data: SelfCheck): void {
    const report = element(
      'textarea',
      {id: 'report', readonly: true, rows: 6, wrap: 'off'},
      data.report,
    );
    redraw(
      tools,
      button(
        'Скопировать отчёт',
        () =>
          copyText(report)
            ? said.say('Отчёт скопирован. В нём нет ни адресов, ни данных.')
            : said.fail('Не получилось: выделите текст отчёта внизу сами.'),
        {class: 'action', key: 'copy'},
      ),
      button('Проверить снова', () => void begin(), {key: 'run'}),
    );
    redraw(
      body,
      counters(data),
      element('p', {class: 'verdict'}, verdict(data)),
      ...resultList(data),
      element('label', {for: 'report'}, 'Текст отчёта'),
      report,
    );
  }

  redraw(page, tools, said.place, body);
  drawStart();
}
