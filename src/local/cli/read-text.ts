import fs from 'node:fs';
import path from 'node:path';

/**
 * Text of a file in UTF-8, without the byte order mark.
 * @throws one line in Russian if there is no such file, it is empty or in
 *     another encoding.
 */
export function readText(cwd: string, name: string): string {
  const bytes = readBytes(cwd, name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new Error(
      `Файл «${name}» не в кодировке UTF-8: сохраните его как «CSV UTF-8» ` +
        'и повторите.',
    );
  }
  if (text.trim() === '') {
    throw new Error(`Файл «${name}» пуст: в нём нет ни одной строки.`);
  }
  return text;
}

/** @throws one line in Russian if there is no such file. */
export function readBytes(cwd: string, name: string): Uint8Array {
  try {
    return fs.readFileSync(path.resolve(cwd, name));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'ENOENT'
        ? `Файл «${name}» не найден: проверьте имя.`
        : `Файл «${name}» не читается (${code ?? 'ошибка'}).`,
    );
  }
}
