import {escapeHtml} from '../wording/escape-html';

/** HTML that may stand in a page as it is; made by `markup` alone. */
export class Markup {
  constructor(readonly text: string) {}
}

/** Texts are escaped; what is false or null leaves nothing. */
export type Shown = Markup | string | number | false | null | readonly Shown[];

function shown(value: Shown): string {
  if (value === false || value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(shown).join('');
  return escapeHtml(String(value));
}

/**
 * HTML out of a template whose values are escaped. Line breaks of the template
 * and the spaces after them are left out.
 *
 * @example markup`<p>${'<b>'}</p>`.text // '<p>&lt;b&gt;</p>'
 */
export function markup(
  parts: TemplateStringsArray,
  ...values: Shown[]
): Markup {
  return new Markup(
    parts
      .map((part, index) => {
        const value = values[index];
        return (
          part.replace(/\n\s*/g, '') + (value === undefined ? '' : shown(value))
        );
      })
      .join(''),
  );
}
