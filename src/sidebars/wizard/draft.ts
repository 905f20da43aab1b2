import type {Filling} from '../../core/submission/filling';
import type {WizardState} from '../../app/queries/wizard-state';

/** The steps, in their order. */
export const STEPS = [
  'plan',
  'people',
  'institutions',
  'open',
  'done',
] as const;
export type Step = (typeof STEPS)[number];

/** What was typed in the wizard and is not in the workbook yet. */
export interface Draft {
  period: string;
  /** `yyyy-mm-dd`, or empty. */
  deadline: string;
  centre: string;
  committee: string;
  filling: Filling;
  /** The list as it was pasted or read from a file. */
  table: string;
}

/** The year that is most likely meant, and the addresses that are there. */
export function draftOf(state: WizardState): Draft {
  const {period, deadline, centre, committee, today, preset} = state;
  const year = Number(today.slice(0, 4));
  const last = preset.periods[preset.periods.length - 1] ?? year;
  return {
    period: String(period ?? (preset.periods.includes(year) ? year : last)),
    deadline: deadline ?? '',
    centre: centre.join('\n'),
    committee: committee.join('\n'),
    // The recommended way, until somebody chose another.
    filling: state.isSetUp ? state.filling : 'link',
    table: '',
  };
}

/** Where to go on: the first step whose work is not in the workbook yet. */
export function firstStep(state: WizardState): Step {
  if (!state.isSetUp) return 'plan';
  if (state.institutions === 0) return 'institutions';
  return state.stage === 'set-up' ? 'open' : 'plan';
}

/** Whether a step can be gone to: all that it needs is in the workbook. */
export function isReachable(step: Step, state: WizardState): boolean {
  switch (step) {
    case 'plan':
    case 'people':
      return true;
    case 'institutions':
      return state.isSetUp;
    case 'open':
      return state.isSetUp && state.institutions > 0;
    case 'done':
      return state.stage !== 'set-up';
  }
}

/** Addresses apart by spaces, commas, semicolons or lines, and the first bad. */
export function parseAddresses(text: string): {
  addresses: string[];
  wrong: string | null;
} {
  const addresses = text.split(/[\s,;]+/).filter(word => word !== '');
  const wrong = addresses.find(
    word => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word),
  );
  return {addresses, wrong: wrong ?? null};
}
