import * as z from 'zod/mini';

/** Permanent: lists of institutions name kinds by these words. */
export const KINDS = ['school', 'preschool', 'supplementary'] as const;

/** Kind of institution, which decides the rows that it reports. */
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** One line of the registry. */
export interface Institution {
  /** Short permanent code, unique in the municipality: `s01`. */
  code: string;
  name: string;
  kind: Kind;
  /** Addresses of the people who fill the tab; the first is the main one. */
  emails: readonly string[];
  contact: string;
  /** Whether it teaches grades 10-11; false for all but schools. */
  upperGrades: boolean;
  /** Ids of the activities for project participants in which it takes part. */
  projects: readonly string[];
  /** An inactive institution is kept but neither expected nor counted. */
  active: boolean;
}
