import type {Severity} from '../core/checks/finding';
import {plural} from './number';

/** As «Замечания» names how grave a finding is. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'ошибка',
  warning: 'предупреждение',
  note: 'примечание',
};

/** An error that the institution has given a reason for. */
export const EXPLAINED = 'пояснено';

/** «3 ошибки, 5 предупреждений, 1 примечание». */
export const countText = ({
  error,
  warning,
  note,
}: Readonly<Record<Severity, number>>): string =>
  [
    `${error} ${plural(error, 'ошибка', 'ошибки', 'ошибок')}`,
    `${warning} ${plural(warning, 'предупреждение', 'предупреждения', 'предупреждений')}`,
    `${note} ${plural(note, 'примечание', 'примечания', 'примечаний')}`,
  ].join(', ');
