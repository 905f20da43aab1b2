/** A line of a menu of the page. */
export type Entry =
  | {
      kind: 'item';
      title: string;
      /** Shown at the right, as `Ctrl+Z`. */
      keys?: string;
      isOff?: boolean;
      isChecked?: boolean;
      act: () => void;
    }
  | {kind: 'menu'; title: string; entries: Entry[]}
  | {kind: 'separator'};

export const item = (
  title: string,
  act: () => void,
  more: {keys?: string; isOff?: boolean; isChecked?: boolean} = {},
): Entry => ({kind: 'item', title, act, ...more});

export const separator: Entry = {kind: 'separator'};
