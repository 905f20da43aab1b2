/** A text as a formula writes it. */
export function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
