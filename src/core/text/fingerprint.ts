/**
 * Two 32-bit FNV-1a hashes of a text, the second with another base and mixed
 * with the first.
 */
export function hashesOf(text: string): readonly [number, number] {
  const {imul} = Math;
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = imul(a ^ code, 0x01000193);
    b = imul(b ^ code, 0x01000193) ^ (a >>> 15);
  }
  return [a >>> 0, b >>> 0];
}

/**
 * A short fingerprint of a text, for telling whether it changed; not for
 * secrets.
 */
export const fingerprint = (text: string): string =>
  hashesOf(text)
    .map(hash => hash.toString(36))
    .join('');
