import {el} from '../dom/el';

/**
 * Follows an address of Google Sheets within this host, which offers the same
 * path: a file is downloaded, a cell is shown.
 */
export function followGoogle(url: string): void {
  const {pathname, search, hash} = new URL(url);
  if (pathname.endsWith('/export')) {
    el('a', {href: pathname + search, download: ''}).click();
  } else if (hash !== '') {
    window.location.hash = hash;
  }
}
