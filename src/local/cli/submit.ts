import {typeIntoCell} from '../runtime/act';
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
 * the answer that the edit trigger leaves beside it.
 */
export function submit(
  call: CommandCall,
  args: Record<string, unknown>,
): number {
  const tabs = institutionTabs(call.workbook);
  if (args['all'] === true) {
    let status = 0;
    for (const tab of tabs.values()) {
      const {accepted, text} = tick(call, tab);
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
  const {accepted, text} = tick(call, tab);
  printLine(accepted ? call.io.stdout : call.io.stderr, text);
  return accepted ? 0 : 1;
}

function tick({host, workbook}: CommandCall, tab: InstitutionTab): Answer {
  const {sheetId, rows, user} = tab;
  const row = rows.get(SUBMIT_ROW);
  if (row === undefined) {
    throw new Error(`На вкладке «${tab.title}» нет флажка «Сдать».`);
  }
  if (user === null) {
    return {
      accepted: false,
      text: `у учреждения «${tab.code}» нет эл. почты в реестре.`,
    };
  }
  const box = {sheetId, row, column: COLUMN.value};
  const ticked = () => workbook.cell(box).effective?.boolValue === true;
  const answer = () =>
    workbook.cell({sheetId, row, column: COLUMN.check}).formatted.trim();
  if (ticked()) return {accepted: true, text: answer()};
  try {
    const {failures} = typeIntoCell(host, box, 'TRUE', user);
    if (failures.length > 0) {
      return {accepted: false, text: `проверка не удалась: ${failures[0]}`};
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const lines = [error.message, answer()].filter(line => line !== '');
    return {accepted: false, text: lines.join('\n')};
  }
  const text = answer();
  return text === ''
    ? {accepted: false, text: 'проверка не ответила: выполните «run set-up».'}
    : {accepted: ticked(), text};
}
