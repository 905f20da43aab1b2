import type {Draft} from './draft';
import type {SheetState} from './model';

/**
 * Banding and filter views of a sheet's copy, with ids of their own; empty when
 * there are none.
 */
export function copyLooks(
  source: SheetState,
  sheetId: number,
  draft: Draft,
): Pick<SheetState, 'bandedRanges' | 'filterViews'> {
  const newId = () =>
    draft.drawId(id =>
      draft.state.sheets.some(
        ({bandedRanges = [], filterViews = []}) =>
          bandedRanges.some(one => one.bandedRangeId === id) ||
          filterViews.some(one => one.filterViewId === id),
      ),
    );
  const {bandedRanges, filterViews} = source;
  return {
    bandedRanges: bandedRanges?.map(one => ({
      ...one,
      bandedRangeId: newId(),
      range: {...one.range, sheetId},
    })),
    filterViews: filterViews?.map(one => ({
      ...one,
      filterViewId: newId(),
      range: {...one.range, sheetId},
    })),
  };
}
