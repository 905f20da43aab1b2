const RANGE = ['sheetId'];

/**
 * Numbers that are left out when they are zero, by the field whose message
 * holds them. Recordings of burnash/gspread (tests/cassettes) show that a
 * range loses its sheet's id and keeps bounds of zero, and that the id and the
 * index of a sheet's properties stay; live tests of others show
 * that the sheet's id stays in the location of metadata. Fields beside those of
 * ranges follow from proto3's JSON mapping: a number without presence.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  range: RANGE,
  ranges: RANGE,
  gridRange: RANGE,
  merges: RANGE,
  unprotectedRanges: RANGE,
  sources: RANGE,
  dimensionRange: RANGE,
  anchorCell: ['sheetId', 'rowIndex', 'columnIndex'],
  overlayPosition: ['offsetXPixels', 'offsetYPixels'],
  basicChart: ['headerCount'],
};

/** Fields that hold cells: long, and without any such number. */
const CELLS = ['rowData', 'values', 'rowMetadata', 'columnMetadata'];

/**
 * An answer as Google writes it: without the zeros that its messages leave
 * out. What changes nowhere is given back as it came.
 */
export function leaveOutZeros<T>(answer: T): T {
  return trim(answer, '') as T;
}

function trim(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let list: unknown[] | undefined;
    value.forEach((item, i) => {
      const own = trim(item, name);
      if (own !== item) (list ??= [...(value as unknown[])])[i] = own;
    });
    return list ?? value;
  }
  const zeros = LEFT_OUT[name] ?? [];
  let out: Record<string, unknown> | undefined;
  for (const [field, held] of Object.entries(value)) {
    if (CELLS.includes(field)) continue;
    if (held === 0 && zeros.includes(field)) {
      out ??= {...value};
      delete out[field];
      continue;
    }
    const own = trim(held, field);
    if (own !== held) (out ??= {...value})[field] = own;
  }
  return out ?? value;
}
