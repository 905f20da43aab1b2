/** One space wherever people left several, or a line break, or a tab. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A sentence's part that people may have closed with a full stop. */
export function unclosed(text: string): string {
  return tidy(text).replace(/[ .]+$/, '');
}

/** In «ёлочки», the quotation marks inside becoming „лапки“. */
export function quote(text: string): string {
  const inner = tidy(text).replace(/«/g, '„').replace(/»/g, '“');
  return `«${inner}»`;
}
