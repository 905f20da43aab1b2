import {KINDS, type Kind} from '../core/order/institution';
import {tidy} from './quote';

/** Names of a kind of institution in the forms that sentences need. */
export interface KindNames {
  /** «школа»: in the registry and its dropdown. */
  one: string;
  /** «школы»: of a group, in the nominative. */
  many: string;
  /** «школ»: after a number, or «для …». */
  genitive: string;
  /** «руководитель школы»: who answers for its recommendations. */
  head: string;
  /** Who is counted there: after 1, after 2, after 5, and «от 1 …». */
  child: {one: string; few: string; many: string; genitive: string};
}

const PUPIL = {
  one: 'обучающийся',
  few: 'обучающихся',
  many: 'обучающихся',
  genitive: 'обучающегося',
};

export const KIND_NAMES: Readonly<Record<Kind, KindNames>> = {
  school: {
    one: 'школа',
    many: 'школы',
    genitive: 'школ',
    head: 'руководитель школы',
    child: PUPIL,
  },
  preschool: {
    one: 'детский сад',
    many: 'детские сады',
    genitive: 'детских садов',
    head: 'заведующий детским садом',
    child: {
      one: 'воспитанник',
      few: 'воспитанника',
      many: 'воспитанников',
      genitive: 'воспитанника',
    },
  },
  supplementary: {
    one: 'учреждение дополнительного образования',
    many: 'учреждения дополнительного образования',
    genitive: 'учреждений дополнительного образования',
    head: 'руководитель учреждения дополнительного образования',
    child: PUPIL,
  },
};

/** Null for a word that names no kind. */
export function parseKind(text: string): Kind | null {
  const word = tidy(text).toLowerCase();
  return KINDS.find(kind => KIND_NAMES[kind].one === word) ?? null;
}
