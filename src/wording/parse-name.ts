import {tidy} from './quote';

/**
 * The code whose name the text is, without regard to case and spacing. Null
 * when it names nothing, as the empty text does.
 */
export function parseName<Code extends string>(
  names: Readonly<Record<Code, string>>,
  text: string,
): Code | null {
  const word = tidy(text).toLowerCase();
  for (const code in names) if (names[code] === word) return code;
  return null;
}
