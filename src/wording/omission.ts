import type {Omission} from '../core/standing';

/** Why a value is not in the official total, for «Замечания». */
export const OMISSION_NAMES: Readonly<Record<Omission, string>> = {
  'not-submitted': 'данные не сданы',
  blank: 'не заполнено',
  invalid: 'значение не распознано',
  'unexplained-error': 'ошибка без пояснения',
};
