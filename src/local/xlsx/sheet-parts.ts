import {xmlElements} from './xml';
import type {XlsxParts} from './xlsx-parts';

/** The parts of the sheets by their titles, as the workbook's part names them. */
export function sheetParts(parts: XlsxParts): Map<string, string> {
  const targets = new Map(
    xmlElements(
      parts.text('xl/_rels/workbook.xml.rels') ?? '',
      'Relationship',
    ).map(({attributes: {Id = '', Target = ''}}) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
  const book = parts.text('xl/workbook.xml') ?? '';
  return new Map(
    xmlElements(book, 'sheet').map(({attributes}) => {
      const id =
        Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ??
        '';
      const part = targets.get(id);
      return [
        attributes.name ?? '',
        (part === undefined ? null : parts.text(part)) ?? '',
      ];
    }),
  );
}
