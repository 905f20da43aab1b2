/**
 * Copies what a field holds; false when the browser does not let. The sandbox
 * of a page may close the newer `navigator.clipboard` to it.
 */
export function copyText(field: HTMLTextAreaElement): boolean {
  field.focus();
  field.select();
  return document.execCommand('copy');
}
