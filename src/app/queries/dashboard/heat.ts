import {indicatorNo} from '../../../wording/row-number';
import {heatMap, type HeatCell} from '../../../core/analysis/heat-map';
import type {PeriodFigures} from '../../../core/analysis/period-figures';
import {sharedRow} from '../../../core/analysis/shared-figures';
import {capitalised} from '../../../wording/capitalised';
import {indicatorTitle} from '../../../wording/indicator-title';
import {formatOutOf, formatPercent} from '../../../wording/number';
import {peerGroupName} from '../../../wording/peer-group';
import {institutionsText} from '../../../wording/share-text';
import type {HeatCellView, HeatView} from './view';

/** Three classes, and all that has too few behind it. */
const MARKS: Record<HeatCell['position'], HeatCellView['mark']> = {
  low: 'low',
  below: 'middle',
  middle: 'middle',
  above: 'middle',
  high: 'high',
  few: 'few',
  'no-group': 'few',
  'no-data': 'few',
  withheld: 'few',
};

const REASONS: Partial<Record<HeatCell['position'], string>> = {
  few: 'мало детей для сравнения',
  'no-group': 'мало учреждений в группе',
  'no-data': 'нет данных',
  withheld: 'число не приводится из-за малой численности',
};

/**
 * Shares of the institutions within their groups; in the order of the codes,
 * to be put by name where the person reads.
 */
export function heatView(now: PeriodFigures): HeatView {
  const {catalogue} = now.preset;
  const cells = heatMap(now);
  const fields = new Set(cells.map(cell => cell.field));
  const columns = catalogue.indicators.filter(({id}) => fields.has(id));
  const shared = columns.map(({id}) => sharedRow(now, id));
  const indexes = new Map(columns.map(({id}, index) => [id, index]));
  const groupIndexes = new Map(
    now.peerGroups.map(({key}, index) => [key, index]),
  );
  const rows = new Map<string, HeatView['rows'][number]>();
  for (const {institution, field, share, position} of cells) {
    const key = now.groupOf.get(institution)?.key;
    const row = rows.get(institution) ?? {
      name: now.byCode.get(institution)?.name ?? '',
      group: key === undefined ? null : (groupIndexes.get(key) ?? null),
      cells: columns.map(() => null),
    };
    rows.set(institution, row);
    const outOf = share ? formatOutOf(share.n, share.K) : '';
    const reason = REASONS[position];
    row.cells[indexes.get(field) ?? 0] = {
      mark: MARKS[position],
      text: !share
        ? ''
        : position === 'few'
          ? outOf
          : formatPercent(share.share),
      note:
        reason === undefined
          ? outOf
          : position === 'no-group'
            ? `${outOf}; ${reason}`
            : reason,
    };
  }
  return {
    columns: columns.map(row => ({
      no: indicatorNo(row.no),
      title: capitalised(indicatorTitle(catalogue, row)),
    })),
    groups: now.peerGroups.map(group => ({
      name: peerGroupName(group),
      medians: shared.map(({quartiles}) => {
        const found = quartiles.get(group.key);
        return found
          ? `${formatPercent(found.median)} (${institutionsText(found.count)})`
          : '';
      }),
    })),
    rows: [...rows.values()],
  };
}
