/** How an activity of the plan stands in the panel. */
export const DUE_ACTIVITY = {
  past: 'срок прошёл',
  noStatus: 'статус не выбран',
};
