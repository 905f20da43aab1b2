import {fingerprint} from '../../core/text/fingerprint';
import type {Layout, TabSpec} from '../layout';
import {STYLES} from '../style';

const known = new WeakMap<Layout, string>();

/** Each different row once, and which row stands where. */
function distinctRows(rows: Layout['rows']) {
  const numbers = new Map<Layout['rows'][number], number>();
  const order = rows.map(row => {
    const number = numbers.get(row) ?? numbers.size;
    numbers.set(row, number);
    return number;
  });
  return [[...numbers.keys()], order];
}

function ofLayout(layout: Layout): string {
  const made = known.get(layout);
  if (made) return made;
  const {columns, rows, heights, merges, conditions} = layout;
  const text = JSON.stringify([
    STYLES,
    columns,
    distinctRows(rows),
    [...heights],
    [layout.frozenRows, layout.frozenColumns],
    merges,
    conditions,
    layout.gridlines,
    ...(layout.filterRow === undefined ? [] : [layout.filterRow]),
  ]);
  const result = fingerprint(text);
  known.set(layout, result);
  return result;
}

const ofHidden = new Map<string, string>();

/** Which rows are hidden is the same in most tabs of a layout. */
function ofHiddenRows(rows: readonly number[]): string {
  const text = rows.join(' ');
  const made = ofHidden.get(text) ?? fingerprint(text);
  ofHidden.set(text, made);
  return made;
}

/**
 * Fingerprint of all that a tab's layout writes. While it equals the one in
 * the tab's anchor, commands write only the data that changed.
 */
export function layoutFingerprint({layout, hiddenRows}: TabSpec): string {
  return hiddenRows.length === 0
    ? ofLayout(layout)
    : `${ofLayout(layout)}.${ofHiddenRows(hiddenRows)}`;
}

/** Whether the tab differs from its layout in nothing but hidden rows. */
export function onlyHidesOthers(spec: TabSpec, written: string): boolean {
  return (
    written !== layoutFingerprint(spec) &&
    written.split('.')[0] === ofLayout(spec.layout)
  );
}
