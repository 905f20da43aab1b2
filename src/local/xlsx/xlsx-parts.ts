import {inflateRawSync} from 'node:zlib';

const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
/** Of the end record, at the least and with the longest comment. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** What a file may hold when it is unpacked, bytes. */
const LARGEST = 400 * 1024 * 1024;

export interface XlsxParts {
  /** Unpacked size of everything, as the archive says, bytes. */
  size: number;
  /** Text of a part; null where there is none. */
  text(name: string): string | null;
}

interface Entry {
  offset: number;
  packed: number;
  method: number;
}

/**
 * Reads a ZIP archive (PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16)
 * beside ExcelJS, for the parts that ExcelJS reads too dearly or not at all.
 * @throws Error for what is no archive
 */
export function xlsxParts(bytes: Uint8Array): XlsxParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = new Map<string, Entry>();
  let size = 0;
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new Error('no entry');
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map(field =>
      view.getUint16(at + field, true),
    );
    const title = Buffer.from(bytes.subarray(at + 46, at + 46 + name));
    entries.set(title.toString('utf8'), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    size += view.getUint32(at + 24, true);
    at += 46 + name + extra + comment;
  }
  return {
    size,
    text: name => {
      const entry = entries.get(name);
      return entry ? unpack(bytes, view, entry).toString('utf8') : null;
    },
  };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error('no ZIP archive');
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Buffer {
  const {offset, packed, method} = entry;
  const start =
    offset +
    30 +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  const data = Buffer.from(bytes.subarray(start, start + packed));
  if (method === 0) return data;
  return inflateRawSync(data, {maxOutputLength: LARGEST});
}
