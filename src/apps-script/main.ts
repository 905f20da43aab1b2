/**
 * Entry points: every export, and everything in one that is no function
 * itself, is a global function that Google may call, from a menu, a trigger
 * or a page. Nothing here calls a service before it is called.
 */
import './schema-settings';
import {answer} from '../app/engine/request';
import {answerForm} from '../app/web-form/answer-form';
import {look} from '../app/submission/look';
import {uidOf} from '../app/submission/trigger-uid';
import {handInEdited} from './hand-in-edited';
import {googleHost} from './google-host';
import {isOwnTrigger} from './is-own-trigger';
import {preset} from './preset';
import {menuEntries, showMenu} from './menu';
import {print} from './print';
import {quietly} from './tell';

/** Does what a trigger is for; another caller is refused, in the log. */
function fired(handler: string, event: unknown, work: () => void): void {
  quietly(() => {
    if (isOwnTrigger(event, handler)) work();
    else print(`${handler}: not called by its trigger`);
  });
}

export function onOpen(): void {
  quietly(showMenu);
}

export function onInstall(): void {
  quietly(showMenu);
}

/**
 * Installable edit trigger; runs as the owner who set the workbook up, past
 * its gate only.
 */
export function onSheetEdit(event: unknown): void {
  fired('onSheetEdit', event, () =>
    handInEdited(event as Parameters<typeof handInEdited>[0]),
  );
}

/**
 * Installable clock trigger, every five minutes; runs as whoever switched it
 * on, past its gate only.
 */
export function onLook(event: unknown): void {
  fired('onLook', event, () => look(googleHost(), preset(), uidOf(event)));
}

/**
 * The clock trigger of workbooks that were set up before: its look puts the
 * one of five minutes in its place.
 */
export function onEveryHour(event: unknown): void {
  fired('onEveryHour', event, () => look(googleHost(), preset(), ''));
}

/** The one door for pages and for the command line. */
export function call(request: unknown) {
  return answer(googleHost(), preset, request);
}

/**
 * The door for the page of the form by link, which strangers open: whoever
 * calls it has the owner's rights for one institution, by its secret.
 */
export function form(message: unknown) {
  return answerForm(googleHost(), preset, message);
}

/** One for each item of the menu. */
export const MENU = menuEntries();
