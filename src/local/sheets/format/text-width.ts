/** Of Arial, in thousandths of the font's size, from the space to the tilde. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
  278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584,
  584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
  833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
  278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
  500, 334, 260, 334, 584,
];
/** About the width of a Cyrillic letter, small and capital. */
const SMALL = 560;
const CAPITAL = 700;
const BOLD = 1.07;
const FONT_SIZE = 10;

/** About how many pixels one line of text takes. */
export function textWidth(
  text: string,
  {fontSize = FONT_SIZE, bold}: gapi.client.sheets.TextFormat,
): number {
  const pixels = Math.floor((fontSize * 4) / 3);
  let thousandths = 0;
  for (const letter of text) {
    const known = WIDTHS[(letter.codePointAt(0) ?? 0) - 32];
    const isCapital = letter !== letter.toLowerCase();
    thousandths += known ?? (isCapital ? CAPITAL : SMALL);
  }
  return ((thousandths * pixels) / 1000) * (bold ? BOLD : 1);
}
