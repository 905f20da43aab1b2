import {formatMoment} from './date';

/** How whoever writes by the link is named where nothing more is known. */
export const BY_LINK = 'по ссылке';

/**
 * Who wrote by the link, when, and under which name, if they left one.
 *
 * @example byLink('2025-12-12T14:05', 'Иванова А. П.')
 *     // 'по ссылке, 12.12 14:05, Иванова А. П.'
 */
export function byLink(moment: string, name = ''): string {
  const [day = '', time = ''] = formatMoment(moment).split(' ');
  return [`${BY_LINK}`, `${day.slice(0, 'dd.mm'.length)} ${time}`, name]
    .filter(part => part !== '')
    .join(', ');
}
