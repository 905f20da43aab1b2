import type {ParameterId} from '../core/rules/condition-of';
import type {ConditionId} from '../core/rules/conditions';
import type {FairnessGuard} from '../core/rules/rule-condition';

/** What is compared, by condition. */
export const CONDITION_TEXT: Readonly<Record<ConditionId, string>> = {
  'not-submitted': 'Сравнивается сегодняшний день со сроком сдачи.',
  error: 'Просматриваются замечания к отчёту.',
  answer: 'Читается ответ «да» или «нет» в сданном отчёте.',
  low: 'Доля учреждения ниже нижнего квартиля его группы сравнения, и верхняя граница её 95-процентного интервала ниже медианы группы.',
  absent: 'В сданном отчёте указан ноль, хотя участвовать есть кому.',
  'absent-again': 'В сданном отчёте указан ноль, хотя участвовать есть кому.',
  uncovered: 'Числитель доли меньше знаменателя.',
  contrast:
    'Доли по нескольким показателям стоят в группе сравнения так, как сказано выше: низкая – ниже нижнего квартиля и медианы с учётом интервала, высокая – зеркально.',
  fall: 'Доля сравнивается с долей того же учреждения за прошлый год.',
  practice:
    'Доля выше верхнего квартиля группы сравнения, и нижняя граница её 95-процентного интервала выше медианы группы.',
  overdue:
    'Состояние мероприятия в плане учреждения сравнивается с контрольной датой.',
  repeat: 'Сравниваются основания рекомендаций за два года подряд и сама доля.',
};

/** What keeps a rule fair, for its page. */
export const GUARD_TEXT: Readonly<Record<FairnessGuard, string>> = {
  'counted-only':
    'Судят только по тому, что вошло в принятый итог: черновики, ошибки без пояснения и «н/п» не в счёт.',
  denominator:
    'Если в знаменателе мало детей (см. параметр), вывода нет: один ребёнок менял бы его.',
  'out-of-few':
    'При малом числе детей пишется «n из K», без процентов и без сравнения.',
  interval:
    'Различие, которое может быть случайным, основанием не служит: для этого и нужен интервал Уилсона.',
  peers:
    'Сравнивают только с учреждениями того же вида и размера; если с данными их меньше пяти, правило молчит.',
  'own-past': 'Учреждение сравнивают только с ним самим.',
  running:
    'Нужны календарные годы подряд, каждый – с учтённым значением: пропущенный год ничего не доказывает.',
  'stable-cohort':
    'Если контингент заметно изменился, доли не сравнивают: это уже другие дети.',
  'analysis-only':
    'Итог зависит не только от школы: от неё ждут анализа, а не результата.',
  'small-number':
    'Малые числа видит только само учреждение и центр: из книги они не выходят.',
  participants: 'Касается только участников проекта.',
  'stated-only':
    'Мероприятие, о котором учреждение ничего не сказало, правило не упоминает: молчание – не отказ.',
  withdrawn:
    'Что центр годом ранее отозвал как необоснованное, повтором не считается.',
};

/** Names of parameters, as «Правила» shows them; none holds `;` or `=`. */
export const PARAMETER_NAMES: Readonly<Record<ParameterId, string>> = {
  graceDays: 'отсрочка, дней',
  denominatorAtLeast: 'знаменатель не меньше',
  gapPoints: 'отрыв от медианы не меньше, п. п.',
  cohortAtLeast: 'контингент не меньше',
  uncoveredAtLeast: 'не охвачено не меньше',
  periods: 'периодов подряд',
  fallPercent: 'снижение не меньше, %',
  cohortPercent: 'контингент изменился не больше, %',
  risePoints: 'рост больше, п. п.',
};

/** Throws when no condition has such a parameter. */
export function parameterName(id: string): string {
  const name = new Map<string, string>(Object.entries(PARAMETER_NAMES)).get(id);
  if (name === undefined) throw new Error(`unknown parameter: ${id}`);
  return name;
}
