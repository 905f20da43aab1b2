import type {Typed} from './school-return';

/** Changes of sound figures. */
export interface Change {
  typed?: Typed;
  previous?: Typed;
  medians?: Typed;
}

/** Where one check fires, where it barely does not, and what it needs. */
export interface CheckCase {
  ruleId: string;
  field: string;
  severity: 'error' | 'warning';
  fires: Change;
  justBelow: Change;
  /** Null for the check that needs no second number. */
  missing: Change | null;
}

export const CHECK_CASES: readonly CheckCase[] = [
  {
    ruleId: 'exceeds-enclosing',
    field: 'g9',
    severity: 'error',
    fires: {typed: {g9: 61}},
    justBelow: {typed: {g9: 60}},
    missing: {typed: {k9: null}},
  },
  {
    ruleId: 'changed-sharply',
    field: 'k1-11',
    severity: 'warning',
    fires: {typed: {'k1-11': 6420}, previous: {'k1-11': 635}},
    justBelow: {typed: {'k1-11': 952}, previous: {'k1-11': 635}},
    missing: {previous: {'k1-11': null}},
  },
  {
    ruleId: 'exceeds-cohort',
    field: 'i1.2',
    severity: 'error',
    fires: {typed: {'i1.2': 61}},
    justBelow: {typed: {'i1.2': 60}},
    missing: {typed: {k9: null}},
  },
  {
    ruleId: 'exceeds-cohort',
    field: 'i10.2',
    severity: 'error',
    fires: {typed: {'i10.2': 87}},
    justBelow: {typed: {'i10.2': 86}},
    missing: {typed: {g11: 'н/п'}},
  },
  {
    ruleId: 'exceeds-enclosing',
    field: 'k9',
    severity: 'error',
    fires: {typed: {k9: 301}},
    justBelow: {typed: {k9: 300}},
    missing: {typed: {'k6-11': -1}},
  },
  {
    ruleId: 'exceeds-whole',
    field: 'i3.1a',
    severity: 'error',
    fires: {typed: {'i3.1a': 201}},
    justBelow: {typed: {'i3.1a': 200}},
    missing: {typed: {'i3.1': 'много'}},
  },
  {
    ruleId: 'parts-differ',
    field: 'i11.1',
    severity: 'error',
    fires: {typed: {'i11.1': 11}},
    justBelow: {typed: {'i11.1': 0, 'i11.1a': 0, 'i11.1b': 0}},
    missing: {typed: {'i11.1a': null}},
  },
  {
    ruleId: 'changed-sharply',
    field: 'i5.1',
    severity: 'warning',
    fires: {typed: {'i5.1': 301}, previous: {'i5.1': 200}},
    justBelow: {typed: {'i5.1': 300}, previous: {'i5.1': 200}},
    missing: {previous: {'i5.1': null}},
  },
  {
    ruleId: 'changed-sharply',
    field: 'i5.1',
    severity: 'warning',
    fires: {typed: {'i5.1': 99}, previous: {'i5.1': 200}},
    justBelow: {typed: {'i5.1': 100}, previous: {'i5.1': 200}},
    missing: {previous: {'i5.1': null}},
  },
  {
    ruleId: 'unexpected-zero',
    field: 'i5.1',
    severity: 'warning',
    fires: {typed: {'i5.1': 0, 'k1-11': 100}, medians: {'i5.1': 0.25}},
    justBelow: {typed: {'i5.1': 0, 'k1-11': 99}, medians: {'i5.1': 0.25}},
    missing: {typed: {'i5.1': 0}, medians: {'i5.1': null}},
  },
  {
    ruleId: 'unexpected-zero',
    field: 'i5.1',
    severity: 'warning',
    fires: {typed: {'i5.1': 0}, medians: {'i5.1': 0.2}},
    justBelow: {typed: {'i5.1': 0}, medians: {'i5.1': 0.19}},
    missing: {typed: {'i5.1': 0, 'k1-11': null}},
  },
  {
    ruleId: 'same-events',
    field: 'i10.1',
    severity: 'warning',
    fires: {typed: {'i10.1': 50}},
    justBelow: {typed: {'i10.1': 0, 'i6.1': 0}},
    missing: {typed: {'i6.1': null}},
  },
  {
    ruleId: 'admitted-exceed-graduates',
    field: 'i10.3',
    severity: 'warning',
    fires: {typed: {'i10.3': 59, 'i10.4': 28}},
    justBelow: {typed: {'i10.3': 58, 'i10.4': 28}},
    missing: {typed: {'i10.4': null}},
  },
];
