import {inflateRawSync} from 'node:zlib';
import {tooLarge} from './file-fault';

const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
/** Of the end record, at the least and with the longest comment. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** What a file may hold when it is unpacked, bytes. */
const LARGEST = 100 * 1024 * 1024;

interface Entry {
  offset: number;
  packed: number;
  /** As the archive says; it need not be true. */
  size: number;
  method: number;
}

/**
 * Unpacks a ZIP archive (PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16)
 * as far as this host would hold it; what ExcelJS unpacks with knows no limit.
 * @returns the parts by their names
 * @throws FileFault for one that unpacks to more, Error for what is no archive
 */
export function xlsxParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = new Map<string, Entry>();
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
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  const said = [...entries.values()].reduce((sum, {size}) => sum + size, 0);
  if (said > LARGEST) throw tooLarge();
  const parts = new Map<string, Uint8Array>();
  let room = LARGEST;
  for (const [name, entry] of entries) {
    const part = unpack(bytes, view, entry, room);
    room -= part.byteLength;
    parts.set(name, part);
  }
  return parts;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error('no ZIP archive');
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  {offset, packed, method}: Entry,
  room: number,
): Uint8Array {
  const start =
    offset +
    30 +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (data.byteLength > room) throw tooLarge();
    return data;
  }
  try {
    return inflateRawSync(data, {maxOutputLength: Math.max(1, room)});
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : error;
  }
}
