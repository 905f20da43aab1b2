import type {Request} from '../sheets-api';
import type {RequestGroup} from './reconcile';

/** Google's advice is 2 MB a request; the rest is room for the envelope. */
export const BODY_LIMIT = 1_900_000;

/** Of a unit of UTF-16 in UTF-8. */
const MOST_BYTES = 3;

/** Bytes of a text in UTF-8, which Apps Script has no encoder for. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    const half = code >= 0xd800 && code <= 0xdfff;
    // Half of a surrogate pair is two of the four bytes of its character.
    bytes += code < 0x800 || half ? 1 : 2;
  }
  return bytes;
}

/**
 * Packs the groups, in order, into as few bodies as keep under the limit.
 * A single group is never cut, however large.
 */
export function bodies(
  groups: readonly RequestGroup[],
  limit = BODY_LIMIT,
): Request[][] {
  const packed: Request[][] = [];
  const texts = groups.map(group => JSON.stringify(group));
  const most = texts.reduce((sum, {length}) => sum + length * MOST_BYTES, 0);
  if (most <= limit) return groups.length === 0 ? [] : [groups.flat()];
  let size = 0;
  for (const [index, group] of groups.entries()) {
    const bytes = utf8Length(texts[index] ?? '');
    const current = packed[packed.length - 1];
    if (current && size + bytes <= limit) {
      current.push(...group);
      size += bytes;
    } else {
      packed.push([...group]);
      size = bytes;
    }
  }
  return packed;
}
