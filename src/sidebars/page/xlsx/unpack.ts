import {unzipSync} from 'fflate';
import {Failure} from '../call';

/** Bytes of a file, and of what it unpacks to: a form takes a hundredth. */
export const LARGEST_FILE = 2_000_000;
const LARGEST_UNPACKED = 30_000_000;

/** Entries of an archive; a file of Excel has some dozens. */
const MOST_ENTRIES = 2_000;

export const TOO_LARGE = 'Файл слишком велик: это не форма учреждения.';
const NOT_EXCEL =
  'Это не файл Excel (.xlsx). Выберите файл формы или вставьте таблицу из него.';
const CLOSED =
  'Файл закрыт паролем или сохранён в старом формате Excel. Сохраните его без пароля как «Книга Excel (.xlsx)».';
const DAMAGED =
  'Файл повреждён и не читается. Откройте его в Excel, сохраните заново и повторите.';

/** First bytes of a zip archive, and of what Excel writes with a password. */
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const NEEDED =
  /^xl\/(workbook|styles|sharedstrings|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/;

const begins = (bytes: Uint8Array, with_: readonly number[]) =>
  with_.every((byte, index) => bytes[index] === byte);

/** Whether it is to be read as a file of Excel rather than as text. */
export function isExcel(name: string, bytes: Uint8Array): boolean {
  return (
    /\.xls[xm]?$/i.test(name) || begins(bytes, ZIP) || begins(bytes, COMPOUND)
  );
}

/**
 * The parts of a file of Excel that hold its sheets, by name in lower case.
 * What a hostile archive unpacks to is bounded before any of it is unpacked:
 * a part gets no more room than the archive's own list gives it.
 */
export function unpack(bytes: Uint8Array): Map<string, string> {
  if (bytes.length > LARGEST_FILE) throw new Failure(TOO_LARGE);
  if (begins(bytes, COMPOUND)) throw new Failure(CLOSED);
  if (!begins(bytes, ZIP)) throw new Failure(NOT_EXCEL);
  let entries = 0;
  let unpacked = 0;
  const isWanted = (part: {name: string; originalSize: number}) => {
    entries++;
    const wanted = NEEDED.test(part.name.toLowerCase());
    if (wanted) unpacked += part.originalSize;
    if (entries > MOST_ENTRIES || unpacked > LARGEST_UNPACKED) {
      throw new Failure(TOO_LARGE);
    }
    return wanted;
  };
  try {
    const decoder = new TextDecoder('utf-8', {fatal: true});
    const parts = Object.entries(unzipSync(bytes, {filter: isWanted}));
    const texts = new Map(
      parts.map(([name, part]) => [name.toLowerCase(), decoder.decode(part)]),
    );
    if (!texts.has('xl/workbook.xml')) throw new Failure(NOT_EXCEL);
    return texts;
  } catch (error) {
    if (error instanceof Failure) throw error;
    console.error(error);
    throw new Failure(DAMAGED);
  }
}

/** A part as a tree; entities that a document declares itself are refused. */
export function parseXml(text: string): Element {
  if (/<!DOCTYPE/i.test(text)) throw new Failure(DAMAGED);
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const root = parsed.documentElement;
  if (!root || parsed.getElementsByTagName('parsererror').length > 0) {
    throw new Failure(DAMAGED);
  }
  return root;
}

/** Elements of this name anywhere below, whatever prefix the file gives it. */
export function all(place: Element, name: string): Element[] {
  return [...place.getElementsByTagNameNS('*', name)];
}
