import {button, element} from './element';

/** A report as the script made it: a whole HTML file, and a name for it. */
export interface Report {
  html: string;
  file: string;
}

/** Where a report is shown, and what can be done with it. */
export interface Paper {
  place: HTMLElement;
  put(report: Report): void;
  /** «Печать» and «Скачать HTML». */
  buttons(): HTMLElement[];
}

/**
 * Gives the file to the browser to keep: Google's sandbox lets a page print
 * and download (guides/html/restrictions: allow-modals, allow-downloads).
 */
function download({html, file}: Report): void {
  const url = URL.createObjectURL(new Blob([html], {type: 'text/html'}));
  const link = element('a', {href: url, download: `${file}.html`});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Shows a report on a sheet of its own style: neither styles the other. What
 * is printed is the sheet alone.
 */
export function paper(): Paper {
  const place = element('div', {class: 'paper'});
  const root = place.attachShadow({mode: 'open'});
  let shown: Report | null = null;
  return {
    place: element('div', {class: 'ground'}, place),
    put(report) {
      shown = report;
      const parsed = new DOMParser().parseFromString(report.html, 'text/html');
      const styles = parsed.head.querySelectorAll('style');
      root.replaceChildren(...styles, ...parsed.body.childNodes);
    },
    buttons: () => [
      button('Печать', () => window.print(), {class: 'action', key: 'print'}),
      button('Скачать HTML', () => shown && download(shown), {key: 'keep'}),
    ],
  };
}
