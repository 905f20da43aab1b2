/** Key of the sheet-level developer metadata that says which tab a sheet is. */
export const ANCHOR_KEY = 'proforientir.tab';

/**
 * What the metadata holds. `sheet` is the sheet's own id: when a sheet is
 * copied, its metadata may be copied with it, and the copy must not pass for
 * the original. `layout` is the fingerprint of the layout last written. `memo`
 * is what is needed to make another tab again should it be deleted: of an
 * institution its line of the registry, of some service tabs the settings.
 */
export interface Anchor {
  id: string;
  sheet: number;
  layout: string;
  memo?: string | undefined;
}

export function anchorValue(anchor: Anchor): string {
  return JSON.stringify({
    id: anchor.id,
    sheet: anchor.sheet,
    layout: anchor.layout,
    ...(anchor.memo ? {memo: anchor.memo} : {}),
  });
}

/** Null when the text is no anchor of ours, or belongs to another sheet. */
export function parseAnchor(text: string, sheetId: number): Anchor | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const {id, sheet, layout, memo} = parsed as Partial<Anchor>;
    if (typeof id !== 'string' || typeof layout !== 'string') return null;
    if (sheet !== sheetId) return null;
    return {id, sheet, layout, ...(typeof memo === 'string' ? {memo} : {})};
  } catch {
    return null;
  }
}
