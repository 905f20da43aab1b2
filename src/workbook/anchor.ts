/** Key of the sheet-level developer metadata that says which tab a sheet is. */
export const ANCHOR_KEY = 'proforientir.tab';

/**
 * What the metadata holds. `sheet` is the sheet's own id: when a sheet is
 * copied, its metadata may be copied with it, and the copy must not pass for
 * the original. `layout` is the fingerprint of the layout last written.
 */
export interface Anchor {
  id: string;
  sheet: number;
  layout: string;
}

export function anchorValue(anchor: Anchor): string {
  return JSON.stringify({
    id: anchor.id,
    sheet: anchor.sheet,
    layout: anchor.layout,
  });
}

/** Null when the text is no anchor of ours, or belongs to another sheet. */
export function parseAnchor(text: string, sheetId: number): Anchor | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const {id, sheet, layout} = parsed as Partial<Anchor>;
    if (typeof id !== 'string' || typeof layout !== 'string') return null;
    return sheet === sheetId ? {id, sheet, layout} : null;
  } catch {
    return null;
  }
}
