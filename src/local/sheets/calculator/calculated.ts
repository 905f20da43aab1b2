import type {CellValueDetailedType, DetailedCellError} from 'hyperformula';
import type {ErrorValue, ExtendedValue} from '../model';

/** What a number means, which decides how it is shown when nothing else does. */
export type Kind = 'plain' | 'date' | 'dateTime' | 'time' | 'percent';

export interface Calculated {
  /** Null: empty. */
  value: ExtendedValue | null;
  kind: Kind;
}

const KINDS: Record<string, Kind> = {
  NUMBER_DATE: 'date',
  NUMBER_DATETIME: 'dateTime',
  NUMBER_TIME: 'time',
  NUMBER_PERCENT: 'percent',
};

export function readKind(type: CellValueDetailedType | null): Kind {
  return KINDS[String(type)] ?? 'plain';
}

const ERRORS: Record<string, NonNullable<ErrorValue['type']>> = {
  DIV_BY_ZERO: 'DIVIDE_BY_ZERO',
  ERROR: 'ERROR',
  NA: 'N_A',
  NAME: 'NAME',
  NUM: 'NUM',
  REF: 'REF',
  VALUE: 'VALUE',
  CYCLE: 'REF',
  SPILL: 'REF',
};

export function readError(error: DetailedCellError): ErrorValue {
  const type = ERRORS[error.type];
  if (!type) throw new Error(`unknown error of the engine: ${error.type}`);
  const message =
    error.type === 'CYCLE'
      ? 'Circular dependency detected.'
      : error.type === 'ERROR'
        ? 'Formula parse error.'
        : error.message;
  return {type, message};
}

const TEXTS: Record<string, string> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  ERROR: '#ERROR!',
  N_A: '#N/A',
  NAME: '#NAME?',
  NULL_VALUE: '#NULL!',
  NUM: '#NUM!',
  REF: '#REF!',
  VALUE: '#VALUE!',
  LOADING: 'Loading...',
};

/** As the cell shows it. */
export function errorText(error: ErrorValue): string {
  return TEXTS[error.type ?? 'ERROR'] ?? '#ERROR!';
}
