/** Characters of a line at most, so that an indented one fits a terminal. */
const WIDTH = 84;

/** Breaks a line at spaces; what goes on is indented a little further. */
export function wrap(line: string): string[] {
  const indent = /^\s*/.exec(line)![0];
  const hanging = `${indent}  `;
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(' ')) {
    const empty = current.trim() === '';
    const longer = empty ? current + word : `${current} ${word}`;
    if (!empty && [...longer].length > WIDTH) {
      lines.push(current);
      current = hanging + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}
