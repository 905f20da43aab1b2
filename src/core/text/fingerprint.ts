/**
 * A short fingerprint of a text, for telling whether it changed; not for
 * secrets. Two 32-bit FNV-1a hashes with different bases, in base 36.
 */
export function fingerprint(text: string): string {
  const {imul} = Math;
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = imul(a ^ code, 0x01000193);
    b = imul(b ^ code, 0x01000193) ^ (a >>> 15);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
