import type {Effect, LowChange} from '../core/analysis/effect';
import type {Catalogue} from '../core/order/indicator';
import type {PastShare} from '../core/recommendation/recommendation';
import {formatPoints, NBSP} from './number';
import {tidy} from './quote';
import {byId} from './recommendation-finding';
import {institutionsText, shareText} from './share-text';

/** What every text about effects ends with. */
export const EFFECT_CAUTION =
  'Это совпадение по времени: причину сравнение не доказывает.';

/** Low shares rise by chance, so others that began as low stand beside. */
function lowTexts(low: LowChange | null): string[] {
  if (!low) return [];
  return [
    low.median === null
      ? 'других, кто начинал так же низко, нет'
      : `у других, кто начинал так же низко, – ${formatPoints(low.median)} ` +
        `(${institutionsText(low.count)})`,
    'самая низкая доля чаще растёт и без мер',
  ];
}

/**
 * What came after a measure, without the final full stop and the caution.
 *
 * @param present the period that is being collected: what is later than that
 *     is not missing but to come.
 */
export function describeEffect(
  effect: Effect,
  {
    institution,
    catalogue,
    present,
    withoutPeers = false,
  }: {
    institution: string;
    catalogue: Catalogue;
    present: number;
    /** Nothing is told of the group, which has numbers to keep to itself. */
    withoutPeers?: boolean;
  },
): string {
  const {no} = byId(catalogue.indicators, effect.field);
  const head = `${tidy(institution)}, И ${no}: `;
  const {verdictDenominator} = catalogue.thresholds;
  const shown = (past: PastShare | null, period: number) =>
    past
      ? `за ${period}${NBSP}год – ${shareText(past, past.K >= verdictDenominator)}`
      : `за ${period}${NBSP}год нет данных`;
  const {before, after, period, change, peers, low} = effect;
  if (!after && period + 1 > present) {
    const year = `${period + 1}${NBSP}год`;
    return `${head}${shown(before, period)}; сравнение появится после сбора за ${year}`;
  }
  const parts = [shown(before, period), shown(after, period + 1)];
  const enough = [before, after].every(
    past => past && past.K >= verdictDenominator,
  );
  if (change !== null && enough) {
    parts.push(`доля изменилась на ${formatPoints(change)}`);
    if (withoutPeers) return head + parts.join('; ');
    parts.push(
      peers
        ? `медиана изменений в группе сравнения – ${formatPoints(peers.median)} ` +
            `(${institutionsText(peers.count)})`
        : 'сравнить с группой нельзя: в ней мало учреждений с данными за оба года',
    );
    parts.push(...lowTexts(low ?? null));
  }
  return head + parts.join('; ');
}
