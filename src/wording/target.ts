import type {WayToTarget} from '../core/analysis/target';
import type {Indicator} from '../core/order/indicator';
import {formatCount, formatPercent, NBSP, plural} from './number';
import {institutionsText} from './share-text';

type Row = Pick<Indicator, 'answer' | 'denominator' | 'unit'>;

const PEOPLE = 'человек';

/** «15 человек», «3 учреждения», or the bare number of what has no unit. */
function amountText(n: number, row: Row): string {
  if (row.answer === 'yes-no') return institutionsText(n);
  if (row.denominator === null && row.unit !== PEOPLE) return formatCount(n);
  return `${formatCount(n)}${NBSP}${plural(n, PEOPLE, 'человека', PEOPLE)}`;
}

/** «60 %» of a share, «1 200 человек» of a number. */
export function targetText(
  {of, target}: Pick<WayToTarget, 'of' | 'target'>,
  row: Row,
): string {
  return of === 'share' ? formatPercent(target) : amountText(target, row);
}

/**
 * What is left to the target, without a full stop and without its value.
 *
 * @example 'не хватает 12,5 п. п. – это ещё 15 человек; при нынешнем росте – через 2 года'
 */
export function wayText(way: WayToTarget, row: Row): string {
  if (way.reached) return 'достигнута';
  const more = amountText(way.missing, row);
  const points = formatPercent(-way.gap).slice(0, -2);
  const left =
    way.of === 'share' && points !== '0'
      ? `не хватает ${points}${NBSP}п.${NBSP}п. – это ещё ${more}`
      : `не хватает ещё ${more}`;
  const years = way.yearsAtThisPace;
  if (years === null) return left;
  const noun = plural(years, 'год', 'года', 'лет');
  return `${left}; при нынешнем росте – через ${formatCount(years)}${NBSP}${noun}`;
}
