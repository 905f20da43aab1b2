/**
 * Fills in a template as `sprintf` does: `%s`, `%d`, `%f`, `%.2f`, `%5d`,
 * `%-5s`, `%05d`, `%x`, `%%` (reference/utilities/utilities#formatstringtemplate,-args).
 */
export function formatString(
  template: string,
  values: readonly unknown[],
): string {
  let at = 0;
  return template.replace(
    /%(?:%|([-+0 ]*)(\d*)(?:\.(\d+))?([sdifeExX]))/g,
    (
      whole: string,
      flags = '',
      width = '',
      places: string | undefined,
      kind = '',
    ) => {
      if (whole === '%%') return '%';
      const text = show(values[at++], kind, places);
      const isNumber = kind !== 's';
      const signed =
        isNumber && flags.includes('+') && !text.startsWith('-')
          ? `+${text}`
          : text;
      const size = Number(width);
      if (flags.includes('-')) return signed.padEnd(size);
      if (!isNumber || !flags.includes('0')) return signed.padStart(size);
      const sign = /^[+-]/.exec(signed)?.[0] ?? '';
      return sign + signed.slice(sign.length).padStart(size - sign.length, '0');
    },
  );
}

function show(value: unknown, kind: string, places?: string): string {
  const number = Number(value);
  switch (kind) {
    case 'd':
    case 'i':
      return String(Math.trunc(number));
    case 'f':
      return number.toFixed(Number(places ?? 6));
    case 'e':
    case 'E': {
      const text = number.toExponential(Number(places ?? 6));
      return kind === 'E' ? text.toUpperCase() : text;
    }
    case 'x':
    case 'X': {
      const text = Math.trunc(number).toString(16);
      return kind === 'X' ? text.toUpperCase() : text;
    }
    default: {
      const text = String(value);
      return places === undefined ? text : text.slice(0, Number(places));
    }
  }
}
