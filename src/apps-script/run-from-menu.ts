import {COMMANDS, type CommandName} from '../app/commands';
import type {Answer} from '../app/engine/answer-failure';
import {plainTitle, type Command} from '../app/engine/command';
import {runCommand} from '../app/engine/run-command';
import {googleHost} from './google-host';
import {preset} from './preset';
import {guarded, shown, tell} from './tell';

const ANYWAY = 'Всё равно продолжить?';
const NO_QUESTION = 'Окно с вопросом не открылось. Выберите команду ещё раз.';

/** Whether the person wants it all the same. */
function confirmed(title: string, {message, details}: Answer): boolean {
  const text = [message, ...details, '', ANYWAY].join('\n');
  return shown(() => {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
  }, NO_QUESTION);
}

/** Asks a question; null when the person thought better of it. */
function ask(title: string, question: string): string | null {
  return shown(() => {
    const ui = SpreadsheetApp.getUi();
    const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
    const agreed = response.getSelectedButton() === ui.Button.OK;
    return agreed ? response.getResponseText().trim() : null;
  }, NO_QUESTION);
}

/**
 * Runs a command, asking once more where it asks to, and tells what it said.
 * Returns whether it was done.
 */
function run(name: CommandName, title: string, args: object): boolean {
  const order = preset();
  const answerTo = (given: object) =>
    runCommand(googleHost(), order, name, given);
  let answer = answerTo(args);
  if (answer.confirmable) {
    if (!confirmed(title, answer)) return false;
    answer = answerTo({...args, confirm: true});
  }
  tell(title, [answer.message, ...answer.details].join('\n'));
  return answer.ok;
}

/**
 * What the menu does for a command: shows how things stand where it does,
 * asks its questions, and runs it.
 */
export function runFromMenu(name: CommandName): void {
  const command = COMMANDS[name] as Command<unknown>;
  const title = plainTitle(command.title);
  const {shows, questions = [], answered} = command.menu ?? {};
  guarded(title, () => {
    if (shows && !run(name, title, shows)) return;
    const answers: string[] = [];
    for (const question of questions) {
      const answer = ask(title, question);
      if (answer === null) return;
      answers.push(answer);
    }
    const args = answered ? answered(...answers) : {};
    if (args) run(name, title, args);
  });
}
