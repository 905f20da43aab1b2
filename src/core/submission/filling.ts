/**
 * How institutions fill their returns: on the page of a link, in their tabs
 * of the workbook, or both.
 */
export const FILLINGS = ['link', 'both', 'tab'] as const;
export type Filling = (typeof FILLINGS)[number];
