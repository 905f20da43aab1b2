import {blocksSubmission} from '../../core/checks/check-submission';
import {checkRow, type CheckContext} from '../../core/checks/check-row';
import {UNTOUCHED, type Submission} from '../../core/submission/submission';
import type {InputRule} from '../../core/submission/input-rule';
import {numberOf, parseValue} from '../../core/submission/value';
import {rowStatement} from '../../wording/row-statement';
import type {FormField, FormView} from '../../app/web-form/protocol';

/** How a question stands, as the column «Проверка» of the tab would say it. */
export interface FieldCheck {
  /** With its mark. */
  text: string;
  look: 'error' | 'warning' | 'open' | 'fine';
  /** Stands in the way of handing in. */
  blocks: boolean;
  /** A reason beside it lets it pass. */
  asksReason: boolean;
}

/** Reads the text of a cell of the form. */
export type CellText = (id: string, part: 'value' | 'explanation') => string;

/** Digits are a number, whatever spaces stand between them. */
function parsed(text: string, rule: InputRule) {
  const digits = text.replace(/\s/g, '');
  return parseValue(/^\d+$/.test(digits) ? Number(digits) : text, rule);
}

const fieldsOf = (view: FormView) => view.groups.flatMap(({fields}) => fields);

function submissionOf(view: FormView, cell: CellText): Submission {
  const entries = fieldsOf(view).map(
    field =>
      [
        field.id,
        {
          value: parsed(cell(field.id, 'value'), field),
          explanation: cell(field.id, 'explanation').trim(),
        },
      ] as const,
  );
  return {
    ...UNTOUCHED,
    institution: '',
    period: view.period,
    entries: new Map(entries),
    activities: new Map(),
  };
}

function contextOf(view: FormView): CheckContext {
  const fields = fieldsOf(view);
  const previous = fields.flatMap(({id, previous: text}) =>
    /^\d+$/.test(text) ? [[id, Number(text)] as const] : [],
  );
  const medians = fields.flatMap(({id, peerMedian}) =>
    peerMedian === null ? [] : [[id, peerMedian] as const],
  );
  return {
    previous: view.hasPrevious ? new Map(previous) : null,
    peerMedians: new Map(medians),
  };
}

const LOOKS: Readonly<Record<string, FieldCheck['look']>> = {
  '✖': 'error',
  '▲': 'warning',
  '✓': 'fine',
};

/** Checks one question by the very checks of the tab. */
export function checkField(
  view: FormView,
  field: FormField,
  cell: CellText,
): FieldCheck {
  const submission = submissionOf(view, cell);
  const {checks, id} = field;
  const findings = checkRow(checks, id, submission, contextOf(view));
  const value = parsed(cell(id, 'value'), field);
  const text = rowStatement({...field, value}, findings, checks, view.names);
  const blocks = findings.some(blocksSubmission);
  return {
    text,
    look: LOOKS[text.charAt(0)] ?? 'open',
    blocks,
    asksReason:
      (value.kind === 'not-applicable' &&
        mostOf(view, field, cell)?.most !== 0) ||
      (value.kind !== 'invalid' &&
        findings.some(one => one.severity === 'error')),
  };
}

/** What the value cannot exceed; null while a part of it is not known. */
export function mostOf(
  view: FormView,
  field: FormField,
  cell: CellText,
): {most: number; of: string} | null {
  if (!field.within || field.within.length === 0) return null;
  let most = 0;
  const names: string[] = [];
  for (const id of field.within) {
    const cohort = fieldsOf(view).find(one => one.id === id);
    const one = cohort && numberOf(parsed(cell(id, 'value'), cohort));
    if (one === undefined || one === null) return null;
    most += one;
    names.push(
      view.names.cohorts.find(cohort => cohort.id === id)?.genitive ?? '',
    );
  }
  return {most, of: names.join(' и ')};
}
