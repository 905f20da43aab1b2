/** Who acts: an institution on its own return, the centre, the committee. */
export const ROLES = ['institution', 'centre', 'committee'] as const;
export type Role = (typeof ROLES)[number];
