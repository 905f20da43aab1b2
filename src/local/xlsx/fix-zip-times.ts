/** 1 January 2000, midnight, as ZIP writes a date above a time. */
const MOMENT = (((2000 - 1980) << 9) | (1 << 5) | 1) << 16;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Sets the time of every file in a ZIP archive to the same fixed moment, in
 * place, so that equal contents give equal bytes. Layout: PKWARE's APPNOTE,
 * sections 4.3.7, 4.3.12 and 4.3.16; archives without a comment.
 */
export function fixZipTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END) {
    throw new Error('not a ZIP archive without a comment');
  }
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(entry, true) !== ENTRY) {
      throw new Error(`no directory entry ${n} in the ZIP archive`);
    }
    const local = view.getUint32(entry + 42, true);
    view.setUint32(entry + 12, MOMENT, true);
    view.setUint32(local + 10, MOMENT, true);
    const names = [28, 30, 32].map(at => view.getUint16(entry + at, true));
    entry += 46 + names.reduce((sum, length) => sum + length, 0);
  }
}
