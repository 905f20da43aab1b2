import {strikeClock, typeIntoCell} from '../runtime/act';
import {Refusal} from '../sheets/refusal';
import {printLine, type CommandCall} from './command';
import {
  COLUMN,
  institutionTabs,
  SUBMIT_ROW,
  type InstitutionTab,
} from '../known-tabs/institution-tabs';

interface Answer {
  accepted: boolean;
  text: string;
}

/**
 * Ticks the checkbox of submission as the institution's user does, and reads
 * the answer that a trigger leaves beside it: that of the edit, or, where the
 * workbook has none, those of the clock, which strikes at once here.
 */
export function submit(
  call: CommandCall,
  args: Record<string, unknown>,
): number {
  const tabs = institutionTabs(call.workbook);
  if (args['all'] === true) {
    let status = 0;
    for (const {tab, answer} of tickAll(call, [...tabs.values()])) {
      const {accepted, text} = answer;
      const sink = accepted ? call.io.stdout : call.io.stderr;
      printLine(sink, `${tab.code}: ${text.replace(/\s*\n\s*/g, '; ')}`);
      if (!accepted) status = 1;
    }
    return status;
  }
  const code = args['institution'];
  if (typeof code !== 'string') {
    throw new Error(
      'Укажите учреждение: --args \'{"institution":"s01"}\' или ' +
        '\'{"all":true}\'.',
    );
  }
  const tab = tabs.get(code);
  if (tab === undefined) {
    throw new Error(
      `У учреждения «${code}» нет вкладки: проверьте код или откройте сбор.`,
    );
  }
  const [ticked] = tickAll(call, [tab]);
  const {accepted, text} = ticked!.answer;
  printLine(accepted ? call.io.stdout : call.io.stderr, text);
  return accepted ? 0 : 1;
}

function tickAll(call: CommandCall, tabs: readonly InstitutionTab[]) {
  const {host} = call;
  const refused = new Map(tabs.map(tab => [tab, tick(call, tab)]));
  const {triggers} = host.state;
  if (triggers.every(({eventType}) => eventType !== 'ON_EDIT')) {
    for (const {uid, eventType} of [...triggers]) {
      if (eventType === 'CLOCK') strikeClock(host, uid);
    }
  }
  return tabs.map(tab => ({
    tab,
    answer: refused.get(tab) ?? answerIn(call, tab),
  }));
}

function boxOf({sheetId, rows, title}: InstitutionTab) {
  const row = rows.get(SUBMIT_ROW);
  if (row === undefined) {
    throw new Error(`На вкладке «${title}» нет флажка «Сдать».`);
  }
  return {sheetId, row, column: COLUMN.value};
}

function isTicked({workbook}: CommandCall, tab: InstitutionTab): boolean {
  return workbook.cell(boxOf(tab)).effective?.boolValue === true;
}

function textBeside({workbook}: CommandCall, tab: InstitutionTab): string {
  const beside = {...boxOf(tab), column: COLUMN.check};
  return workbook.cell(beside).formatted.trim();
}

/** Ticks the box; why it could not be ticked, or null when it is. */
function tick(call: CommandCall, tab: InstitutionTab): Answer | null {
  const box = boxOf(tab);
  if (tab.user === null) {
    return {
      accepted: false,
      text: `у учреждения «${tab.code}» нет эл. почты в реестре.`,
    };
  }
  if (isTicked(call, tab)) return null;
  try {
    const {failures} = typeIntoCell(call.host, box, 'TRUE', tab.user);
    return failures.length > 0
      ? {accepted: false, text: `проверка не удалась: ${failures[0]}`}
      : null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const lines = [error.message, textBeside(call, tab)];
    const text = lines.filter(line => line !== '').join('\n');
    return {accepted: false, text};
  }
}

function answerIn(call: CommandCall, tab: InstitutionTab): Answer {
  const text = textBeside(call, tab);
  return text === ''
    ? {accepted: false, text: 'проверка не ответила: выполните «run set-up».'}
    : {accepted: isTicked(call, tab), text};
}
