import type {Share} from './shares';
import {wilsonInterval} from './statistics';
import type {GroupFigures} from './group-figures';

/** What a verdict asks for besides the place in the group. */
export interface VerdictBounds {
  /** Below this denominator there is no verdict. */
  denominatorAtLeast: number;
  /** Least distance from the group's median, in points of per cent. */
  gapPoints: number;
}

/** Points of per cent, freed of the noise of binary fractions. */
const points = (difference: number) =>
  Number((difference * 100).toPrecision(12));

/**
 * Below the group's first quartile, and so far below its median that chance
 * does not explain it: the upper end of the 95 % interval is under it too.
 */
export function isLow(
  {n, K, share}: Share,
  group: GroupFigures,
  {denominatorAtLeast, gapPoints}: VerdictBounds,
): boolean {
  if (K < denominatorAtLeast || share >= group.q1) return false;
  const interval = wilsonInterval(n, K);
  return (
    interval !== null &&
    interval.upper < group.median &&
    points(group.median - share) >= gapPoints
  );
}

/** The mirror image: above the third quartile, the lower end above the median. */
export function isHigh(
  {n, K, share}: Share,
  group: GroupFigures,
  {denominatorAtLeast, gapPoints}: VerdictBounds,
): boolean {
  if (K < denominatorAtLeast || share <= group.q3) return false;
  const interval = wilsonInterval(n, K);
  return (
    interval !== null &&
    interval.lower > group.median &&
    points(share - group.median) >= gapPoints
  );
}
