import type {Request} from '../sheets-api';
import type {RequestGroup} from './reconcile';

/** What one write may cost. */
export interface BodyLimits {
  /** In UTF-8. */
  bytes: number;
  /** Sheets copied. */
  copies: number;
  /** Protections made, changed or removed. */
  protections: number;
}

/**
 * Google's advice is 2 MB a request; the rest is room for the envelope. It
 * refuses what is «too complex» or takes longer than three minutes
 * (sheets/api/troubleshoot-api-errors), and copies and protections take by
 * far the longest of what is written here.
 */
export const BODY_LIMITS: BodyLimits = {
  bytes: 1_900_000,
  copies: 20,
  protections: 100,
};

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

const PROTECTION_REQUESTS = [
  'addProtectedRange',
  'updateProtectedRange',
  'deleteProtectedRange',
] as const;

/** What a group costs besides its bytes. */
function costOf(group: RequestGroup): Omit<BodyLimits, 'bytes'> {
  const cost = {copies: 0, protections: 0};
  for (const request of group) {
    if (request.duplicateSheet) cost.copies++;
    if (PROTECTION_REQUESTS.some(name => request[name])) cost.protections++;
  }
  return cost;
}

/**
 * Packs the groups, in order, into as few bodies as keep under the limits.
 * A single group is never cut, however large.
 */
export function bodies(
  groups: readonly RequestGroup[],
  limits: Partial<BodyLimits> = {},
): Request[][] {
  const most = {...BODY_LIMITS, ...limits};
  const packed: Request[][] = [];
  const texts = groups.map(group => JSON.stringify(group));
  const atMost = texts.reduce((sum, {length}) => sum + length * MOST_BYTES, 0);
  // Counting bytes takes longer than all the rest.
  const sizeOf = (text = '') => (atMost <= most.bytes ? 0 : utf8Length(text));
  let spent: BodyLimits = {bytes: 0, copies: 0, protections: 0};
  for (const [index, group] of groups.entries()) {
    const cost = {bytes: sizeOf(texts[index]), ...costOf(group)};
    const sum = {
      bytes: spent.bytes + cost.bytes,
      copies: spent.copies + cost.copies,
      protections: spent.protections + cost.protections,
    };
    const current = packed[packed.length - 1];
    const fits =
      sum.bytes <= most.bytes &&
      sum.copies <= most.copies &&
      sum.protections <= most.protections;
    if (current && fits) {
      current.push(...group);
      spent = sum;
    } else {
      packed.push([...group]);
      spent = cost;
    }
  }
  return packed;
}
