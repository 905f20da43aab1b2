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
  /** Hidden: the row's number while something is to be done in it. */
  todo: 10,
} as const;

/**
 * Widths of the columns in pixels. All that is seen fits beside a sidebar on a
 * screen of 1366, and at full size on A4 held across.
 */
export const WIDTHS = [40, 56, 302, 92, 106, 92, 200, 160, 60, 60, 60];

/** First row below the heading, zero-based. */
export const TOP = 5;
