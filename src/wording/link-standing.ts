import {formatMoment} from './date';

/** How the links to an institution's form stand, as the centre reads it. */
export const LINK_STANDING = {
  none: 'Действующей ссылки на форму нет.',
  unopened: (made: string) =>
    `Ссылка дана ${formatMoment(made)}, форму ещё не открывали.`,
  opened: (opened: string) => `Форму открыли ${formatMoment(opened)}.`,
};
