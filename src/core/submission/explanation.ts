/** Letters that words are made of here, in lower case. */
export const LETTERS = {
  russian: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  latin: 'abcdefghijklmnopqrstuvwxyz',
} as const;

/** So many letters make an explanation of a text. */
export const LETTERS_AT_LEAST = 5;

/** Begins the name of an error: `#DIV/0!` explains nothing. */
export const ERROR_SIGN = '#';

const all = new Set(LETTERS.russian + LETTERS.latin);

/** Whether the text beside a value says something: at least five letters. */
export function isExplanation(text: string): boolean {
  if (text.startsWith(ERROR_SIGN)) return false;
  let letters = 0;
  for (const one of text.toLowerCase()) if (all.has(one)) letters++;
  return letters >= LETTERS_AT_LEAST;
}
