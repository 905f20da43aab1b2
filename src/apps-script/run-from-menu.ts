import {COMMANDS, type CommandName} from '../app/commands';
import type {Answer} from '../app/engine/answer-failure';
import {runCommand} from '../app/engine/run-command';
import {googleHost} from './google-host';
import {preset} from './preset';

function tell(title: string, {message, details}: Answer): void {
  const ui = SpreadsheetApp.getUi();
  const text = [message, ...details].join('\n');
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Whether the person wants it all the same. */
function confirmed(title: string, {message, details}: Answer): boolean {
  const ui = SpreadsheetApp.getUi();
  const text = [message, ...details, '', 'Всё равно продолжить?'].join('\n');
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/**
 * Runs a command, asking once more where it asks to, and tells what it said.
 * Returns whether it was done.
 */
export function runFromMenu(name: CommandName, args: object = {}): boolean {
  const title = COMMANDS[name].title.replace('…', '');
  const run = (given: object) =>
    runCommand(googleHost(), preset(), name, given);
  let answer = run(args);
  if (answer.confirmable) {
    if (!confirmed(title, answer)) return false;
    answer = run({...args, confirm: true});
  }
  tell(title, answer);
  return answer.ok;
}

/** Asks a question; null when the person thought better of it. */
export function ask(title: string, question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  const agreed = response.getSelectedButton() === ui.Button.OK;
  return agreed ? response.getResponseText().trim() : null;
}
