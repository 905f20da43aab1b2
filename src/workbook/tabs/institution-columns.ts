/** Columns of an institution's tab. */
export const COLUMN = {
  id: 0,
  no: 1,
  title: 2,
  unit: 3,
  /** Value of a row, status of an activity. */
  value: 4,
  /** Previous period of a row, date of an activity. */
  previous: 5,
  check: 6,
  /** Explanation of a row, document of an activity. */
  explanation: 7,
  /** Hidden: the value as the roll-up takes it. */
  clean: 8,
  /** Hidden: the peer group's median share. */
  peerMedian: 9,
} as const;

/** Widths of the columns in pixels. */
export const WIDTHS = [40, 62, 420, 100, 110, 110, 270, 230, 60, 60];

/** First row below the heading, zero-based. */
export const TOP = 4;
