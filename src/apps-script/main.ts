/**
 * Entry points: every export is a global function that Google may call, from
 * a menu, a trigger or a page. Nothing else is exported, and nothing here
 * calls a service before it is called.
 */
import './schema-settings';
import {answer} from '../app/engine/request';
import {lookForTicks} from '../app/submission/look-for-ticks';
import {parseOpening} from './parse-opening';
import {handInEdited} from './hand-in-edited';
import {googleHost} from './google-host';
import {preset} from './preset';
import {showMenu} from './menu';
import {ask, runFromMenu} from './run-from-menu';
import {showDialog, showPanel} from './show-page';

export function onOpen(): void {
  showMenu();
}

export function onInstall(): void {
  showMenu();
}

/**
 * Installable edit trigger; runs as the owner who set the workbook up, past
 * its gate only.
 */
export function onSheetEdit(event: unknown): void {
  handInEdited(event as Parameters<typeof handInEdited>[0]);
}

/** Installable clock trigger; runs as whoever switched it on. */
export function onEveryHour(): void {
  lookForTicks(googleHost(), preset());
}

/** The one door for pages and for the command line. */
export function call(request: unknown) {
  return answer(googleHost(), preset, request);
}

export function menuCentrePanel(): void {
  showPanel('centre', '');
}

export function menuRecommendations(): void {
  showPanel('recommendations', '');
}

export function menuDecisions(): void {
  showPanel('decisions', '');
}

export function menuSchoolPanel(): void {
  showPanel('school', '');
}

export function menuWizard(): void {
  showDialog('wizard');
}

export function menuDashboard(): void {
  showDialog('dashboard');
}

export function menuSetUp(): void {
  runFromMenu('set-up');
}

export function menuAddInstitutions(): void {
  runFromMenu('add-institutions');
}

export function menuOpenCollection(): void {
  const text = ask(
    'Открыть сбор',
    'Период и срок сдачи через пробел, например: 2025 20.12.2025',
  );
  if (text !== null) runFromMenu('open-collection', parseOpening(text));
}

export function menuExtend(): void {
  const institution = ask('Продлить срок', 'Код учреждения');
  if (institution === null) return;
  const until = ask(
    'Продлить срок',
    'До какого дня, например 25.12.2025; «нет» – снять продление',
  );
  if (until === null) return;
  runFromMenu('extend', {
    institution,
    until: /^нет$/i.test(until) ? null : until,
  });
}

/** Handing out and taking in need a choice of files, which no dialog has. */
export function menuForms(): void {
  showPanel('centre', 'forms');
}

/** Shows what would be sent, then sends it. */
export function menuRemind(): void {
  if (!runFromMenu('remind', {preview: true})) return;
  const text = ask(
    'Напомнить',
    'Кому отправить: «все», кто не сдал, «опоздавшие» или код учреждения',
  );
  if (text === null) return;
  const late = /^опозд/i.test(text);
  runFromMenu('remind', isAll(text) ? {} : late ? {late} : {institution: text});
}

export function menuCloseCollection(): void {
  runFromMenu('close-collection');
}

export function menuNextPeriod(): void {
  const text = ask(
    'Открыть следующий период',
    'Новый период и срок сдачи через пробел, например: 2026 20.12.2026',
  );
  if (text !== null) runFromMenu('next-period', parseOpening(text));
}

export function menuUndoPeriod(): void {
  runFromMenu('undo-period');
}

export function menuCheck(): void {
  runFromMenu('check');
}

export function menuSubmit(): void {
  runFromMenu('submit');
}

export function menuAccept(): void {
  const text = ask('Принять отчёт', 'Код учреждения или слово «все»');
  if (text !== null) {
    runFromMenu('accept', isAll(text) ? {all: true} : {institution: text});
  }
}

export function menuReturn(): void {
  const institution = ask('Вернуть отчёт', 'Код учреждения');
  if (institution === null) return;
  const reason = ask('Вернуть отчёт', 'Причина: учреждение её увидит');
  if (reason !== null) runFromMenu('return', {institution, reason});
}

export function menuRollUp(): void {
  runFromMenu('roll-up');
}

export function menuRecommend(): void {
  runFromMenu('recommend');
}

export function menuNote(): void {
  showDialog('note');
}

export function menuLetters(): void {
  showDialog('letters');
}

export function menuPublicPage(): void {
  showDialog('public-page');
}

export function menuRepair(): void {
  runFromMenu('repair');
}

/** Tells how things stand, then offers to change it. */
export function menuTriggers(): void {
  if (!runFromMenu('triggers')) return;
  const answer = ask(
    'Автоматика',
    'Включить или выключить? Напишите «да» или «нет»',
  );
  if (answer === null) return;
  if (/^да$/i.test(answer)) runFromMenu('triggers', {on: true});
  if (/^нет$/i.test(answer)) runFromMenu('triggers', {on: false});
}

const isAll = (text: string) => /^вс[её]$/i.test(text);
