import type {CommandName} from '../../app/commands';
import type {ReportView} from '../../app/periods/report-view';
import {busyWith} from './busy';
import {Failure, run} from './call';
import {element, on, redraw} from './element';
import {notice} from './notice';
import {paper} from './paper';

/** A report of a period; throws `Failure` when there is none. */
async function load(
  command: CommandName,
  period: number | null,
): Promise<ReportView> {
  const {ok, message, data} = await run(
    command,
    period === null ? {} : {period},
  );
  if (!ok || !data) throw new Failure(message);
  return data as ReportView;
}

/** A page that shows one report, of whichever period is chosen. */
export async function reportPage(
  page: HTMLElement,
  command: CommandName,
  live: string,
): Promise<void> {
  const first = await load(command, null);
  const said = notice();
  const busy = busyWith(page, said);
  const sheet = paper();
  const choice = element(
    'select',
    {id: 'period'},
    ...first.periods.map(period =>
      element(
        'option',
        {value: period, selected: period === first.period},
        String(period),
      ),
    ),
  );
  const put = (report: ReportView) => {
    sheet.put(report);
    if (report.isLive) said.say(live);
  };
  on(choice, {
    change: () => {
      void busy(async () => put(await load(command, Number(choice.value))));
    },
  });
  redraw(
    page,
    element(
      'div',
      {class: 'tools'},
      element(
        'div',
        {class: 'buttons'},
        element('label', {for: 'period'}, 'Год', choice),
        ...sheet.buttons(),
      ),
      said.place,
    ),
    sheet.place,
  );
  put(first);
}
