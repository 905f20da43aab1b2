import {applies} from '../order/applies';
import {compareText} from '../text/compare-text';
import type {FieldId} from '../order/indicator';
import type {Share} from './shares';
import type {GroupFigures} from './group-figures';
import {compareWithPeers, type PeriodFigures} from './period-figures';
import {sharedRow, type SharedRow} from './shared-figures';
import {isHigh, isLow} from './verdict';

/**
 * Where a share lies within its peer group. Not a rank: nobody is ordered, and
 * the middle half of a group is all one.
 */
export type Position =
  /** Below the first quartile or above the third, by more than chance. */
  | 'low'
  | 'high'
  /** Beyond a quartile, though chance may explain it. */
  | 'below'
  | 'above'
  | 'middle'
  /** Too few children for a verdict. */
  | 'few'
  /** Too few peers to compare with. */
  | 'no-group'
  /** No counted share. */
  | 'no-data';

/** One cell of the map. */
export interface HeatCell {
  institution: string;
  field: FieldId;
  /** Null as well when it is withheld. */
  share: Share | null;
  /** Withheld is what would tell of few children's health or give it away. */
  position: Position | 'withheld';
}

/** Where a share lies within a group of peers. */
function positionIn(
  {preset: {catalogue}}: PeriodFigures,
  share: Share,
  group: GroupFigures | null,
): Position {
  const {verdictDenominator} = catalogue.thresholds;
  if (share.K < verdictDenominator) return 'few';
  if (!group) return 'no-group';
  const bounds = {denominatorAtLeast: verdictDenominator, gapPoints: 0};
  if (isLow(share, group, bounds)) return 'low';
  if (isHigh(share, group, bounds)) return 'high';
  if (share.share < group.q1) return 'below';
  return share.share > group.q3 ? 'above' : 'middle';
}

/** Where a counted share of the institution lies within its group. */
export function positionOf(
  figures: PeriodFigures,
  field: FieldId,
  code: string,
  share: Share | null,
): Position {
  return share
    ? positionIn(figures, share, compareWithPeers(figures, field, code))
    : 'no-data';
}

/** The same of what may be shared: beside quartiles of what is shared. */
function sharedPosition(
  figures: PeriodFigures,
  row: SharedRow,
  code: string,
): HeatCell['position'] {
  const share = row.institutions.get(code);
  if (!share) return share === null ? 'withheld' : 'no-data';
  const key = figures.groupOf.get(code)?.key;
  const group = key === undefined ? undefined : row.quartiles.get(key);
  return positionIn(figures, share, group ?? null);
}

/**
 * Institutions × rows with a denominator, by code and in the order of the
 * catalogue, as it may be shown to the committee. Rows and institutions that
 * do not go together have no cell.
 */
export function heatMap(figures: PeriodFigures): HeatCell[] {
  const rows = figures.preset.catalogue.indicators
    .filter(
      ({denominator}) => denominator !== null && denominator !== 'institutions',
    )
    .map(row => ({row, shared: sharedRow(figures, row.id)}));
  return figures.institutions
    .filter(one => one.active)
    .sort((a, b) => compareText(a.code, b.code))
    .flatMap(institution =>
      rows
        .filter(({row}) => applies(row, institution))
        .map(({row, shared}) => {
          const {code} = institution;
          const share = shared.institutions.get(code) ?? null;
          const position = sharedPosition(figures, shared, code);
          return {institution: code, field: row.id, share, position};
        }),
    );
}
