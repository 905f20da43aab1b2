/**
 * Text of a file that the build packed: gzip in base64
 * (reference/utilities/utilities: base64Decode, newBlob, ungzip).
 */
export function unpack(packed: string): string {
  const bytes = Utilities.base64Decode(packed);
  const blob = Utilities.newBlob(bytes, 'application/x-gzip');
  return Utilities.ungzip(blob).getDataAsString('UTF-8');
}
