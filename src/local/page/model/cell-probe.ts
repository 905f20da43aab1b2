/** What a browser test needs to know of a cell: the canvas has no elements. */
export interface CellProbe {
  rectOf(a1: string): DOMRect | null;
  /** What the cell shows; null for nothing. */
  textOf(a1: string): string | null;
}

declare global {
  interface Window {
    proforientirView: CellProbe;
  }
}
