import {markup, Markup, type Shown} from './markup';
import {STYLE} from './style';

/**
 * A whole HTML file that needs no other: no script, no picture, no address
 * that is loaded.
 */
export function htmlDocument(title: string, body: Shown): string {
  const page = markup`<!doctype html>
    <html lang="ru">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>${title}</title>
    <style>${new Markup(STYLE)}</style>
    </head>
    <body><main class="report">${body}</main></body>
    </html>`;
  return `${page.text}\n`;
}
