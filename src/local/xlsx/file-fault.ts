/** Of a file to import, bytes. */
export const LARGEST_FILE = 30 * 1024 * 1024;

/** Why a file cannot be imported: one line in Russian for the person. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
}

/** More than this host, or Sheets itself, would hold. */
export function tooLarge(): FileFault {
  return new FileFault(
    'Файл слишком большой для импорта: уберите лишние листы и строки и повторите.',
  );
}
