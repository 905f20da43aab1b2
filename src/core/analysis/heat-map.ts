import {applies} from '../applies';
import {compareText} from '../compare-text';
import type {FieldId} from '../indicator';
import type {Share} from '../shares';
import {compareWithPeers, shareIn, type PeriodFigures} from './period-figures';
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
  share: Share | null;
  position: Position;
}

/** Where a counted share of the institution lies within its group. */
export function positionOf(
  figures: PeriodFigures,
  field: FieldId,
  code: string,
  share: Share | null,
): Position {
  if (!share) return 'no-data';
  const {verdictDenominator} = figures.preset.catalogue.thresholds;
  if (share.K < verdictDenominator) return 'few';
  const group = compareWithPeers(figures, field, code);
  if (!group) return 'no-group';
  const bounds = {denominatorAtLeast: verdictDenominator, gapPoints: 0};
  if (isLow(share, group, bounds)) return 'low';
  if (isHigh(share, group, bounds)) return 'high';
  if (share.share < group.q1) return 'below';
  return share.share > group.q3 ? 'above' : 'middle';
}

/**
 * Institutions × rows with a denominator, by code and in the order of the
 * catalogue. Rows and institutions that do not go together have no cell.
 */
export function heatMap(figures: PeriodFigures): HeatCell[] {
  const rows = figures.preset.catalogue.indicators.filter(
    ({denominator}) => denominator !== null && denominator !== 'institutions',
  );
  return figures.institutions
    .filter(one => one.active)
    .sort((a, b) => compareText(a.code, b.code))
    .flatMap(institution =>
      rows
        .filter(row => applies(row, institution))
        .map(({id}) => {
          const share = shareIn(figures, id, institution.code);
          const {code} = institution;
          const position = positionOf(figures, id, code, share);
          return {institution: code, field: id, share, position};
        }),
    );
}
