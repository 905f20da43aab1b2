/** Characters of a text that is typed in a panel; a cell holds 50,000. */
export const LONGEST = 2_000;
