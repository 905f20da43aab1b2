/**
 * When a tick from the panel is taken in. Google starts no trigger at it: the
 * next look finds it, if those are switched on, else the next command.
 */
export const takingIn = (looks: boolean): string =>
  looks
    ? 'центр получит отчёт в течение пяти минут'
    : 'центр получит отчёт, когда начнёт работать с книгой';
