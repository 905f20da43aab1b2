import type {Cohort, Comparison, Indicator} from '../core/order/indicator';
import type {InputRule} from '../core/submission/input-rule';
import {WORDS} from '../core/submission/value';
import {capitalised} from './capitalised';
import {formatCount} from './number';

/** What of a catalogue the wording of checks names; a whole one will do. */
export interface CheckNames {
  indicators: readonly Pick<Indicator, 'id' | 'no'>[];
  cohorts: readonly Pick<Cohort, 'id' | 'genitive'>[];
  comparisons: readonly Pick<Comparison, 'id' | 'message'>[];
}

/** A piece of text, or the place of a number that the check shows. */
export type MessagePart = string | {shown: number};

/** Symbols that say how a row stands; they read without colour. */
export const MARK = {
  error: '✖',
  warning: '▲',
  open: '○',
  fine: '✓',
} as const;

export const ROW_TEXT = {
  blankNumber: `${MARK.open} Заполните: число, 0 или «н/п»`,
  blankCohort: `${MARK.open} Заполните: число или 0`,
  blankAnswer: `${MARK.open} Заполните: «да» или «нет»`,
  blankExplained: `${MARK.warning} Не заполнено, есть пояснение`,
  notApplicable: `${MARK.fine} Не применимо`,
  fine: `${MARK.fine} Верно`,
} as const;

/** What stands beside an empty row. */
export function blankText({answer, mayBeNotApplicable}: InputRule): string {
  if (answer === 'yes-no') return ROW_TEXT.blankAnswer;
  return mayBeNotApplicable ? ROW_TEXT.blankNumber : ROW_TEXT.blankCohort;
}

/** «целое число от 0 до 20 000 или «н/п»»: what an input takes. */
export function expectedText({
  answer,
  upTo,
  mayBeNotApplicable,
}: InputRule): string {
  const or = mayBeNotApplicable ? ` или «${WORDS.notApplicable}»` : '';
  return answer === 'yes-no'
    ? `«${WORDS.yes}», «${WORDS.no}»${or}`
    : `целое число от 0 до ${formatCount(upTo)}${or}`;
}

/** A pasted percentage or date leaves its format to what is typed later. */
const FOREIGN_FORMAT =
  '. Если введено верно, мешает формат: скопируйте сюда ячейку выше и впишите число';

/** What stands beside a value that breaks the structure. */
export function structuralText(rule: InputRule): string {
  return rule.answer === 'yes-no'
    ? `${MARK.error} Нужно «${WORDS.yes}» или «${WORDS.no}»`
    : `${MARK.error} Нужно ${expectedText(rule)}${FOREIGN_FORMAT}`;
}

const ADVICE = ': проверьте или поясните';

/** Between several remarks to one row. */
export const REMARK_SEPARATOR = '; ';

/** «показатель 3.1» or «число обучающихся 9 классов», in the genitive. */
function genitive(catalogue: CheckNames, id: string): string {
  const indicator = catalogue.indicators.find(row => row.id === id);
  if (indicator) return `показателя ${indicator.no}`;
  const cohort = catalogue.cohorts.find(row => row.id === id);
  return cohort ? `числа ${cohort.genitive}` : '';
}

/** «а», «а и б», «а, б и в». */
export function listing(items: readonly string[], last = 'и'): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

function body(
  ruleId: string,
  about: readonly string[],
  catalogue: CheckNames,
): MessagePart[] {
  const named = listing(about.map(id => genitive(catalogue, id)));
  const whole = about.length > 1 ? `суммы ${named}` : named;
  switch (ruleId) {
    case 'exceeds-cohort':
    case 'exceeds-enclosing':
    case 'exceeds-whole':
      return [`больше ${whole} (`, {shown: 0}, ')'];
    case 'not-applicable':
      return ['«н/п»'];
    case 'parts-differ':
      return [`не равно сумме ${named} (`, {shown: 0}, ')'];
    case 'act-missing':
      return ['впишите в пояснение дату и номер приказа'];
    case 'changed-sharply':
      return ['резко отличается от прошлого периода (', {shown: 0}, ')'];
    case 'unexpected-zero':
      return [`ноль при большом значении ${whole} (`, {shown: 0}, ')'];
    default: {
      const comparison = catalogue.comparisons.find(one => one.id === ruleId);
      if (!comparison) throw new Error(`unknown check: ${ruleId}`);
      return [comparison.message];
    }
  }
}

/**
 * What a violated check says beside its row, with places for its numbers.
 * `explained` is the form for a logical error that has its explanation.
 */
export function checkMessage(
  check: {
    ruleId: string;
    severity: 'error' | 'warning';
    about: readonly string[];
    byCentre?: boolean;
  },
  catalogue: CheckNames,
  explained: boolean,
): MessagePart[] {
  const parts = body(check.ruleId, check.about, catalogue);
  if (check.severity === 'warning') return marked(MARK.warning, parts);
  if (explained) {
    const decided = check.byCentre ? ['; решает центр'] : [];
    return marked(MARK.warning, ['пояснено: ', ...parts, ...decided]);
  }
  if (check.ruleId === 'not-applicable') {
    return marked(MARK.error, ['поясните, почему «н/п»']);
  }
  const comparesNumbers = parts.some(part => typeof part !== 'string');
  const advice = comparesNumbers ? [ADVICE] : [];
  return marked(MARK.error, [...parts, ...advice]);
}

/** The check in words without numbers, for the catalogue. */
export function checkSummary(
  check: Parameters<typeof checkMessage>[0],
  catalogue: CheckNames,
): string {
  const parts = body(check.ruleId, check.about, catalogue);
  const texts = parts.map(part => (typeof part === 'string' ? part : ''));
  return marked(MARK[check.severity], [texts.join('').replace(' ()', '')]).join(
    '',
  );
}

/** The mark, then the message with a capital letter. */
function marked(mark: string, [first, ...rest]: MessagePart[]): MessagePart[] {
  return typeof first === 'string'
    ? [`${mark} ${capitalised(first)}`, ...rest]
    : [`${mark} `, ...(first ? [first] : []), ...rest];
}

/** What a check says when a number that it needs is missing. */
export function uncheckedMessage(
  check: {ruleId: string; about: readonly string[]},
  catalogue: CheckNames,
): string {
  const named =
    check.ruleId === 'changed-sharply'
      ? 'значения за прошлый период'
      : check.ruleId === 'unexpected-zero'
        ? 'медианы группы сравнения'
        : listing(
            check.about.map(id => genitive(catalogue, id)),
            'или',
          );
  return `${MARK.open} Не проверено: нет ${named}`;
}
