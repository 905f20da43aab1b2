import {compareText} from '../text/compare-text';
import type {FieldId} from '../order/indicator';
import {KINDS} from '../order/institution';
import {rowOf, type Returns} from '../submission/returns';
import type {Share} from './shares';
import {groupFigures, type GroupFigures} from './group-figures';
import {shareIn, type PeriodFigures} from './period-figures';
import {suppress, type Figure} from './suppression';

/** One row of a period as it may leave the workbook; null is withheld. */
export interface SharedRow {
  field: FieldId;
  /** Some denominators of the row tell of children's health. */
  sensitive: boolean;
  /** Institutions that have a counted share. */
  count: number;
  city: Share | null;
  /** By kind, only those that have any. */
  kinds: ReadonlyMap<string, Share | null>;
  /** By key of the group. */
  groups: ReadonlyMap<string, Share | null>;
  /** By code. */
  institutions: ReadonlyMap<string, Share | null>;
  /**
   * Quartiles by key of the group, over the shares that are shared: a median
   * is somebody's share. Absent with too few of them.
   */
  quartiles: ReadonlyMap<string, GroupFigures>;
}

const sumUp = (id: string, parts: readonly Figure[]): Figure => ({
  id,
  n: parts.reduce((all, one) => all + one.n, 0),
  K: parts.reduce((all, one) => all + one.K, 0),
  parts,
});

const asShare = ({n, K}: Figure): Share => ({n, K, share: n / K});

/** Whether some denominators of the row tell of children's health. */
export function isSensitive(
  returns: Pick<Returns, 'preset'>,
  field: FieldId,
): boolean {
  const {denominator} = rowOf(returns, field);
  if (denominator === null || denominator === 'institutions') return false;
  const named = Object.values(denominator).flat();
  return returns.preset.catalogue.cohorts.some(
    row => row.sensitive && named.includes(row.id),
  );
}

/** The counted shares of a row, added up from the institutions to the city. */
export function tableOf(figures: PeriodFigures, field: FieldId): Figure {
  const kinds = KINDS.map(kind => {
    const own = figures.institutions
      .filter(one => one.kind === kind)
      .sort((a, b) => compareText(a.code, b.code));
    const grouped = new Map<string, Figure[]>();
    const alone: Figure[] = [];
    for (const {code} of own) {
      const share = shareIn(figures, field, code);
      if (!share) continue;
      const leaf = {id: `institution/${code}`, ...share, parts: []};
      const key = figures.groupOf.get(code)?.key;
      if (key === undefined) alone.push(leaf);
      else grouped.set(key, [...(grouped.get(key) ?? []), leaf]);
    }
    const groups = [...grouped]
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, parts]) => sumUp(`group/${key}`, parts));
    return sumUp(`kind/${kind}`, [...groups, ...alone]);
  });
  return sumUp(
    'city',
    kinds.filter(kind => kind.parts.length > 0),
  );
}

/** Figures by the part of the id after the level; hidden ones are null. */
function level(
  table: Figure,
  name: string,
  hidden: ReadonlySet<string>,
): Map<string, Share | null> {
  const found = new Map<string, Share | null>();
  const visit = (figure: Figure) => {
    if (figure.id.startsWith(`${name}/`)) {
      const key = figure.id.slice(name.length + 1);
      found.set(key, hidden.has(figure.id) ? null : asShare(figure));
    }
    figure.parts.forEach(visit);
  };
  visit(table);
  return found;
}

/**
 * A row as dashboard, letters to others, note and public page may show it.
 * What is not sensitive is shared whole.
 */
export function sharedRow(figures: PeriodFigures, field: FieldId): SharedRow {
  const {thresholds} = figures.preset.catalogue;
  const sensitive = isSensitive(figures, field);
  const table = tableOf(figures, field);
  const hidden = sensitive
    ? suppress(table, thresholds.smallNumber)
    : new Set<string>();
  const institutions = level(table, 'institution', hidden);
  const shown = new Map<string, Share>();
  for (const [code, share] of institutions) if (share) shown.set(code, share);
  return {
    field,
    sensitive,
    count: institutions.size,
    city: table.K === 0 || hidden.has('city') ? null : asShare(table),
    kinds: level(table, 'kind', hidden),
    groups: level(table, 'group', hidden),
    institutions,
    quartiles: groupFigures(figures.peerGroups, shown, thresholds.peersAtLeast),
  };
}
