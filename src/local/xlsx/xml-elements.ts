import {SaxesParser} from 'saxes';

/** An element as the parts of an Excel file write it. */
export interface XmlElement {
  /** Without its prefix. */
  name: string;
  /** By their names, without prefixes. */
  attributes: ReadonlyMap<string, string>;
  /** Its own, without that of what it holds. */
  text: string;
  children: XmlElement[];
}

/** What is read of each element as it begins, and what it is once it is over. */
export interface XmlVisitor {
  /** Told of every element. */
  begun(name: string, attributes: () => ReadonlyMap<string, string>): void;
  /** Whether elements of the name are kept whole, for `ended`. */
  keeps(name: string): boolean;
  /** Told of an element that is kept and stands in no other that is. */
  ended(element: XmlElement): void;
}

/** Characters that are parsed at a time. */
const CHUNK = 1 << 18;

/**
 * Goes through a part from its beginning on; what a visitor throws ends it.
 * @throws Error for what is no well-formed XML
 */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({xmlns: false, position: false});
  const open: XmlElement[] = [];
  parser.on('opentag', tag => {
    const name = localName(tag.name);
    const attributes = () => attributesOf(tag.attributes);
    visitor.begun(name, attributes);
    if (open.length === 0 && !visitor.keeps(name)) return;
    const element = {name, attributes: attributes(), text: '', children: []};
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    const holder = open[open.length - 1];
    if (holder) holder.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element && open.length === 0) visitor.ended(element);
  });
  parser.on('error', error => {
    throw error;
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.byteLength; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    parser.write(decoder.decode(chunk, {stream: true}));
  }
  parser.write(decoder.decode()).close();
}

/** Elements of a name in their order, wherever they stand. */
export function xmlElements(bytes: Uint8Array, wanted: string): XmlElement[] {
  const found: XmlElement[] = [];
  readXml(bytes, {
    begun: () => {},
    keeps: name => name === wanted,
    ended: element => found.push(element),
  });
  return found;
}

/** The first of the children of that name. */
export function childOf(
  {children}: XmlElement,
  wanted: string,
): XmlElement | undefined {
  return children.find(({name}) => name === wanted);
}

function attributesOf(
  held: Readonly<Record<string, string>>,
): Map<string, string> {
  return new Map(
    Object.entries(held).map(([name, value]) => [localName(name), value]),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
