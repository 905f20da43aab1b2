import {COMMANDS, type CommandName} from '../app/commands';
import {runCommand, type Answer} from '../app/run-command';
import {googleHost} from './google-host';
import {preset} from './preset';

function tell(title: string, {message, details}: Answer): void {
  const ui = SpreadsheetApp.getUi();
  const text = [message, ...details].join('\n');
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Runs a command and tells what it said. */
export function runFromMenu(name: CommandName, args: unknown = {}): void {
  const title = COMMANDS[name].title.replace('…', '');
  tell(title, runCommand(googleHost(), preset(), name, args));
}

/** Asks a question; null when the person thought better of it. */
export function ask(title: string, question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  const agreed = response.getSelectedButton() === ui.Button.OK;
  return agreed ? response.getResponseText().trim() : null;
}
