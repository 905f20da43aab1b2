/**
 * Entry points: every export, and everything in one that is no function
 * itself, is a global function that Google may call, from a menu, a trigger
 * or a page. Nothing here calls a service before it is called.
 */
import './schema-settings';
import {answer} from '../app/engine/request';
import {answerForm} from '../app/web-form/answer-form';
import {lookForTicks} from '../app/submission/look-for-ticks';
import {handInEdited} from './hand-in-edited';
import {googleHost} from './google-host';
import {preset} from './preset';
import {menuEntries, showMenu} from './menu';
import {quietly} from './tell';

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
  quietly(() => handInEdited(event as Parameters<typeof handInEdited>[0]));
}

/** Installable clock trigger; runs as whoever switched it on. */
export function onEveryHour(): void {
  quietly(() => lookForTicks(googleHost(), preset()));
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
