import {DAMAGE} from '../../wording/damage';
import {tabsById} from '../../workbook/reconcile/places';
import {Refusal} from '../engine/host';
import type {Opened} from '../engine/open-workbook';

/** Tabs that the form is made of. */
const TABS = ['start', 'registry', 'recommendations', 'decisions'];

/** What must be read to know the lines of «Решения» and what they are about. */
export const decisionsPart = (tabId: string): 'columns' | 'nothing' =>
  TABS.includes(tabId) ? 'columns' : 'nothing';

/** Throws when the workbook has lost the tab. */
export function decisionsTab({actual}: Pick<Opened, 'actual'>) {
  const tab = tabsById(actual).get('decisions');
  if (!tab) {
    throw new Refusal(DAMAGE.noDecisions);
  }
  return tab;
}
