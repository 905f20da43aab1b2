import {applies} from '../order/applies';
import type {FieldId} from '../order/indicator';
import {rowOf} from '../submission/returns';
import {shareOf, type Share} from './shares';
import {amountOf} from '../submission/value';
import {cityShare} from './city-figures';
import type {PeriodFigures} from './period-figures';
import {isSensitive, tableOf} from './shared-figures';
import {maySumUp, suppress, type Figure} from './suppression';

/** The total of a row in one period as it may leave the workbook. */
export interface SharedTotal {
  field: FieldId;
  /** Of a yes-no row the number of «да». Null: nothing counted, or withheld. */
  total: number | null;
  /** Institutions behind it, and of how many. */
  counted: number;
  expected: number;
  /** Null as well where the row has no denominator. */
  share: Share | null;
  /** Every value that can be added up, whatever the status of its return. */
  preliminary: number | null;
  /** Something is left out, so that small numbers stay unknown. */
  withheld: boolean;
}

/** The official total as the roll-up or the archive has it. */
export interface OfficialTotal {
  total: number | null;
  counted: number;
  expected: number;
}

const sum = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0);

/** Values that could be added up and stand in no official share. */
function outsideOf(figures: PeriodFigures, field: FieldId): Figure[] {
  const {preset, institutions, submissions, counted} = figures;
  const row = rowOf(figures, field);
  return institutions.flatMap(institution => {
    const {code, active} = institution;
    if (!active || !applies(row, institution)) return [];
    if (counted.get(field)?.get(code)?.share) return [];
    const submission = submissions.get(code);
    const n = amountOf(row, submission?.entries.get(field)?.value);
    if (n === null || !submission) return [];
    const share = shareOf(preset.catalogue, row, institution, submission);
    // Without a denominator it is taken for as small as it can be.
    const K = Math.max(share?.K ?? 0, n);
    return [{id: `institution/${code}`, n, K, parts: []}];
  });
}

/**
 * A row's totals as note, public page and dashboard may show them together.
 * Of a sensitive row the total is that of the institutions with a share: any
 * other would give away what the rest typed.
 *
 * @param official as the summary has it; null when nothing was counted.
 */
export function sharedTotal(
  figures: PeriodFigures,
  field: FieldId,
  official: OfficialTotal | null,
): SharedTotal {
  const {counted = 0, expected = 0} = official ?? {};
  const outside = outsideOf(figures, field);
  const share = cityShare(figures, field);
  const inTable = [...(figures.counted.get(field)?.values() ?? [])].filter(
    one => one.share,
  );
  if (!isSensitive(figures, field)) {
    const total = official?.total ?? null;
    const inShares = inTable.map(one => one.number);
    return {
      field,
      total,
      counted,
      expected,
      share,
      preliminary: sum([...inShares, ...outside.map(one => one.n)]),
      withheld: false,
    };
  }
  const {smallNumber} = figures.preset.catalogue.thresholds;
  const table = tableOf(figures, field);
  const hidden = suppress(table, smallNumber);
  const shown = table.K > 0 && !hidden.has(table.id) ? share : null;
  const together = sum([
    ...(table.K > 0 ? [table.n] : []),
    ...outside.map(one => one.n),
  ]);
  const may = maySumUp(table, hidden, outside, smallNumber);
  return {
    field,
    total: shown?.n ?? null,
    counted: inTable.length,
    expected,
    share: shown,
    preliminary: may ? together : null,
    withheld: (table.K > 0 && !shown) || (together !== null && !may),
  };
}
