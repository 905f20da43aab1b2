import * as z from 'zod/mini';

const EARLIEST = 2000;
const LATEST = 2100;

/** A calendar year that can be collected. */
export const Period = z.int().check(z.gte(EARLIEST), z.lte(LATEST));
