import type {Box} from './model';

/** The same cells in fewer boxes: those that share a whole edge become one. */
export function joinBoxes(boxes: readonly Box[]): Box[] {
  const across = joinAlong(boxes, 'Column', 'Row');
  return joinAlong(across, 'Row', 'Column');
}

/** Boxes must not overlap. */
function joinAlong(
  boxes: readonly Box[],
  along: 'Row' | 'Column',
  across: 'Row' | 'Column',
): Box[] {
  const start = `start${along}` as const;
  const end = `end${along}` as const;
  const [from, to] = [`start${across}`, `end${across}`] as const;
  const sorted = [...boxes].sort(
    (a, b) => a[from] - b[from] || a[to] - b[to] || a[start] - b[start],
  );
  const out: Box[] = [];
  for (const box of sorted) {
    const last = out.at(-1);
    const touches =
      last &&
      last[from] === box[from] &&
      last[to] === box[to] &&
      last[end] === box[start];
    if (touches) out[out.length - 1] = {...last, [end]: box[end]};
    else out.push(box);
  }
  return out;
}
