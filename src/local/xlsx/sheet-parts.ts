import {xmlElements} from './xml-elements';

const BOOK = 'xl/workbook.xml';

/** Names of the sheets' parts by the sheets' titles. */
export function sheetParts(
  parts: ReadonlyMap<string, Uint8Array>,
): Map<string, string> {
  const elements = (part: string, name: string) =>
    xmlElements(parts.get(part) ?? new Uint8Array(), name);
  const targets = new Map(
    elements('xl/_rels/workbook.xml.rels', 'Relationship').map(
      ({attributes}) => {
        const target = attributes.get('Target') ?? '';
        const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
        return [attributes.get('Id') ?? '', part];
      },
    ),
  );
  return new Map(
    elements(BOOK, 'sheet').map(({attributes}) => [
      attributes.get('name') ?? '',
      targets.get(attributes.get('id') ?? '') ?? '',
    ]),
  );
}
