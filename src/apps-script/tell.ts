import {answerFailure} from '../app/engine/answer-failure';
import {Refusal} from '../app/engine/host';
import {hostError} from './host-error';
import {print} from './print';

/**
 * Tells the person at the spreadsheet, by whatever of Google's means works:
 * what a function throws is shown above the sheet, in its own words.
 */
export function tell(title: string, text: string): void {
  try {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
    return;
  } catch (error) {
    print(`alert: ${String(error)}`);
  }
  try {
    SpreadsheetApp.getActiveSpreadsheet().toast(text, title);
    return;
  } catch (error) {
    print(`toast: ${String(error)}`);
  }
  throw new Refusal(text);
}

/** Shows something of Google's; tells what to do when it does not appear. */
export function shown<Result>(show: () => Result, otherwise: string): Result {
  try {
    return show();
  } catch (error) {
    print(hostError(error).message);
    throw new Refusal(otherwise);
  }
}

/** Does what a menu item is for; a failure is told in words. */
export function guarded(title: string, open: () => void): void {
  let message: string;
  try {
    open();
    return;
  } catch (error) {
    ({message} = answerFailure({log: print}, error));
  }
  tell(title, message);
}

/** Does what nobody waits for; a failure goes to the log. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    answerFailure({log: print}, error);
  }
}
