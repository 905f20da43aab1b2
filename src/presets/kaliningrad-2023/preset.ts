import type {Catalogue} from '../../core/order/indicator';
import type {Plan} from '../../core/order/plan';
import type {Preset} from '../../core/order/preset';
import type {Rule} from '../../core/rules/rule';
import causes from './causes.json';
import indicators from './indicators.json';
import plan from './plan.json';
import readings from './readings.json';
import rules from './rules.json';

/**
 * The roadmap and indicators of the Kaliningrad education committee's order of
 * 11.05.2023. The parts are not parsed when the add-on starts: a test holds
 * them against the schemas of the core.
 */
export function preset(): Preset {
  return {
    id: 'kaliningrad-2023',
    title: 'Профориентация: Калининград, 2023–2025',
    locale: 'ru_RU',
    timeZone: 'Europe/Kaliningrad',
    periods: [2023, 2024, 2025],
    editTriggerUpTo: 30,
    plan: plan as Plan,
    catalogue: indicators as Catalogue,
    rules: rules as unknown as Rule[],
    causes,
    readings,
  };
}
