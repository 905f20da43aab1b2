/**
 * When a tick from the panel is taken in. Google starts no trigger at it: what
 * runs every hour finds it, if that is switched on, else the next command.
 */
export const takingIn = (everyHour: boolean): string =>
  everyHour
    ? 'центр получит отчёт в течение часа'
    : 'центр получит отчёт, когда начнёт работать с книгой';

/** Why the panel ticks nothing on the last day. */
export const TICK_BY_HAND =
  'Сегодня последний день: отметка из панели ждала бы приёма и могла опоздать. Поставьте отметку «Сдать» сами, внизу вкладки, – такая принимается сразу.';
