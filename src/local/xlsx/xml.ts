/** An element as the parts of an Excel file write it. */
export interface XmlElement {
  attributes: Record<string, string>;
  /** Between its tags, still as XML. */
  inside: string;
}

/**
 * Elements of that name with whatever prefix, in their order, wherever they
 * stand; they must not hold one another.
 */
export function xmlElements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(
    `<((?:[\\w.-]+:)?${name})((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</\\1\\s*>)`,
    'g',
  );
  return Array.from(xml.matchAll(pattern), ([, , attributes, inside]) => ({
    attributes: Object.fromEntries(
      Array.from(
        (attributes ?? '').matchAll(/([\w.:-]+)\s*=\s*("([^"]*)"|'([^']*)')/g),
        ([, key = '', , double, single]) => [
          key,
          xmlText(double ?? single ?? ''),
        ],
      ),
    ),
    inside: inside ?? '',
  }));
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Text of an element or attribute, with its entities read. */
export function xmlText(source: string): string {
  return source.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
