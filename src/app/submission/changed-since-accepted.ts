import type {Book, TypedRow} from '../../workbook/book';

/** A cell of an accepted return that is not as it was accepted. */
export interface ChangedCell {
  code: string;
  /** Id of the row. */
  row: string;
  part: keyof TypedRow;
  /** As the cells show it; empty for none. */
  accepted: string;
  now: string;
}

const PARTS = ['value', 'date', 'explanation'] as const;

const shown = (rows: ReadonlyMap<string, TypedRow>, id: string) => {
  const row = rows.get(id);
  return (part: keyof TypedRow) => String(row?.[part] ?? '').trim();
};

/**
 * What was changed in accepted returns, held against their sealed copies. Says
 * nothing of a return whose copy was not read.
 */
export function changedSinceAccepted(
  {institutions, submissions, sealed, typed, settings}: Book,
  chosen = institutions,
): ChangedCell[] {
  return chosen.flatMap(({code}) => {
    const copy = sealed.returns.get(code);
    const isAccepted = submissions.get(code)?.status === 'accepted';
    const now = typed.get(code);
    if (!isAccepted || copy?.period !== settings.period) return [];
    const kept = copy.typed;
    if (!kept || !now) return [];
    return [...new Set([...kept.keys(), ...now.keys()])].flatMap(row => {
      const [before, after] = [shown(kept, row), shown(now, row)];
      return PARTS.filter(part => before(part) !== after(part)).map(part => ({
        code,
        row,
        part,
        accepted: before(part),
        now: after(part),
      }));
    });
  });
}
