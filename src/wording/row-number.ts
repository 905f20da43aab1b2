/** «П 1.2»: an activity of the plan by its number. */
export const activityNo = (no: string): string => `П ${no}`;

/** «И 3.1»: an indicator by its number. */
export const indicatorNo = (no: string): string => `И ${no}`;

/** «Р 1»: a recommendation by its place in the institution's tab, from 1. */
export const recommendationNo = (slot: number): string => `Р ${slot}`;
