/** Why a file cannot be read or written: one line in Russian that says what to do. */
export class FileTrouble extends Error {
  override readonly name = 'FileTrouble';
}

/** What the system says, as a person may need it. */
const SAYINGS: Readonly<Record<string, (file: string) => string>> = {
  ENOSPC: file =>
    `На диске нет места, поэтому файл «${file}» не сохранён, а прежний цел: освободите место и повторите.`,
  EDQUOT: file =>
    `Место, отведённое вам на диске, кончилось, поэтому файл «${file}» не сохранён, а прежний цел: освободите место и повторите.`,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  EISDIR: file => `«${file}» – папка, а нужен файл: назовите другой.`,
  ENOTDIR: file =>
    `Файл «${file}» не может здесь лежать, потому что часть его пути – не папка: назовите другой.`,
  ENOENT: file => `Файла «${file}» нет: проверьте имя.`,
  ENAMETOOLONG: () => 'Имя файла слишком длинное: назовите другой.',
  EIO: file =>
    `Диск не читается или не пишется, файл «${file}» недоступен: проверьте диск и повторите.`,
};

function readOnly(file: string): string {
  return `Файл «${file}» открыт только для чтения, или закрыта его папка: разрешите запись или назовите другой файл.`;
}

/**
 * The same error worded for a person; one that is not the system's comes back
 * as it is.
 * @param file that the person knows; a file beside it may be the one at fault
 */
export function asFileTrouble(error: unknown, file: string): unknown {
  if (error instanceof FileTrouble) return error;
  const {code, syscall} = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || syscall === undefined) return error;
  const say = SAYINGS[code];
  const text = say
    ? say(file)
    : `Файл «${file}» недоступен (${code}): проверьте диск и повторите.`;
  return new FileTrouble(text, {cause: error});
}
