/** An element as a strict reader finds it. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

const VOID = new Set(['meta', 'rect']);
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>|[^<]+/y;
const ATTRIBUTE = / ([a-zA-Z-]+)="([^"]*)"/g;

function decoded(text: string): string {
  const left = text.replace(/&(amp|lt|gt|quot|#39);/g, '');
  if (left.includes('&') || left.includes('>')) {
    throw new Error(`not escaped: ${left.slice(0, 60)}`);
  }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, one => ENTITIES[one] ?? one);
}

/**
 * Reads HTML that leaves nothing to a browser's goodwill: every tag closed,
 * every attribute quoted, every sign escaped. Throws on anything else.
 */
export function parseHtml(text: string): Element {
  const root: Element = {name: '', attributes: {}, children: []};
  const open = [root];
  const body = text.replace(/^<!doctype html>/, '').trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(body);
    if (!match) throw new Error(`not HTML: ${body.slice(at, at + 60)}`);
    const [token, end, name = '', attributes = '', closed] = match;
    const top = open[open.length - 1]!;
    if (!token.startsWith('<')) {
      top.children.push(top.name === 'style' ? token : decoded(token));
    } else if (end) {
      if (top.name !== name) throw new Error(`</${name}> in <${top.name}>`);
      open.pop();
    } else {
      const made: Element = {
        name,
        attributes: Object.fromEntries(
          [...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [
            key,
            decoded(value!),
          ]),
        ),
        children: [],
      };
      top.children.push(made);
      if (!closed && !VOID.has(name)) open.push(made);
    }
  }
  if (open.length !== 1) throw new Error(`open: ${open[1]?.name}`);
  return root;
}

/** Every element below, in their order. */
export function elementsIn(element: Element): Element[] {
  return element.children.flatMap(child =>
    typeof child === 'string' ? [] : [child, ...elementsIn(child)],
  );
}

export const named = (element: Element, name: string): Element[] =>
  elementsIn(element).filter(one => one.name === name);

/** Text of the element, those of its parts apart by a bar. */
export function textOf(element: Element): string {
  return element.children
    .map(child =>
      typeof child === 'string'
        ? child
        : child.name === 'style'
          ? ''
          : textOf(child),
    )
    .filter(part => part !== '')
    .join('|');
}
