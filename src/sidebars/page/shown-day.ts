/** «20.11.2025» of `yyyy-mm-dd`. */
export const shownDay = (day: string): string =>
  day.split('-').reverse().join('.');
