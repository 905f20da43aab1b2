import {invalid} from '../api-error';
import {parsesFormula} from '../calculator/parses-formula';
import {checkEmulated} from '../formula/check-emulated';
import {parseTyped} from '../format/parse-typed';
import type {BooleanCondition} from '../model';

/** How many values a condition takes: least, most. */
const ARITY: Record<string, [number, number]> = {
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_STARTS_WITH: [1, 1],
  TEXT_ENDS_WITH: [1, 1],
  TEXT_EQ: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_EQ: [1, 1],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1],
  DATE_ON_OR_AFTER: [1, 1],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  ONE_OF_RANGE: [1, 1],
  ONE_OF_LIST: [1, Infinity],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  CUSTOM_FORMULA: [1, 1],
  BOOLEAN: [0, 2],
};

const END = '\\$?[A-Z]{0,3}\\$?\\d*';
const RANGE = new RegExp(
  `^=?(?:(?:'(?:[^']|'')+'|[^'!]+)!)?${END}(?::${END})?$`,
  'i',
);

const VALIDATION_ONLY = new Set([
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'DATE_ON_OR_BEFORE',
  'DATE_ON_OR_AFTER',
  'DATE_BETWEEN',
  'DATE_NOT_BETWEEN',
  'DATE_IS_VALID',
  'ONE_OF_RANGE',
  'ONE_OF_LIST',
  'BOOLEAN',
]);
/** Conditions that may name a day such as TODAY. */
const RELATIVE = new Set(['DATE_BEFORE', 'DATE_AFTER', 'DATE_EQ']);
const FORMATS_ONLY = new Set([
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'BLANK',
  'NOT_BLANK',
]);

/** @throws ApiError for a condition that Google would not store */
export function checkCondition(
  condition: BooleanCondition | undefined,
  use: 'validation' | 'format',
  locale: string,
): void {
  const type = condition?.type;
  if (!type || type === 'CONDITION_TYPE_UNSPECIFIED') {
    throw invalid('BooleanCondition.type must be set.');
  }
  const arity = ARITY[type];
  // The rest is for filters on data sources (…/other#ConditionType).
  if (!arity || (use === 'format' ? VALIDATION_ONLY : FORMATS_ONLY).has(type)) {
    throw invalid(
      `BooleanCondition.type: ${type} is not supported for ${use === 'format' ? 'conditional formatting' : 'data validation'}.`,
    );
  }
  const values = condition.values ?? [];
  const [least, most] = arity;
  if (values.length < least || values.length > most) {
    throw invalid(
      `BooleanCondition.type: ${type} requires ${least === most ? `exactly ${least}` : `at least ${least}`} ConditionValue(s), but ${values.length} were given.`,
    );
  }
  for (const {userEnteredValue, relativeDate} of values) {
    if (relativeDate) {
      // Only conditional formats take it (reference/rest/v4/…/other#ConditionValue).
      if (use === 'format' && RELATIVE.has(type)) continue;
      throw invalid(
        'ConditionValue.relativeDate is not supported for data validation.',
      );
    }
    if (!isReadable(type, userEnteredValue ?? '', locale)) {
      throw invalid(
        `Invalid ConditionValue.userEnteredValue: ${userEnteredValue ?? ''}`,
      );
    }
  }
}

function isReadable(type: string, text: string, locale: string): boolean {
  if (type === 'ONE_OF_RANGE') return RANGE.test(text);
  if (text.startsWith('=') && type !== 'ONE_OF_LIST') {
    checkEmulated(text);
    return parsesFormula(text, locale);
  }
  if (type === 'CUSTOM_FORMULA') return false;
  if (type.startsWith('NUMBER_')) {
    return parseTyped(text, locale).value?.numberValue !== undefined;
  }
  if (type.startsWith('DATE_') && type !== 'DATE_IS_VALID') {
    return parseTyped(text, locale).format?.type === 'DATE';
  }
  return text !== '';
}
