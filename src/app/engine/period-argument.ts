import * as z from 'zod/mini';
import {EARLIEST_PERIOD, LATEST_PERIOD} from '../../core/submission/period';

/** A calendar year that can be collected. */
export const Period = z
  .int()
  .check(z.gte(EARLIEST_PERIOD), z.lte(LATEST_PERIOD));
