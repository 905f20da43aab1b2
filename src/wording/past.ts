import type {DefinitionChange} from '../core/analysis/definition-change';

const CHANGES: Readonly<Record<DefinitionChange, string>> = {
  denominator: 'изменился знаменатель',
  applicability: 'изменилось, кто отчитывается',
  wording: 'изменилась формулировка',
};

const TABLES: Readonly<Record<string, string>> = {
  values: 'значения',
  periods: 'сроки',
  totals: 'итоги',
  institutions: 'учреждение',
  activities: 'планы',
  targets: 'цели',
  recommendations: 'рекомендации',
  decisions: 'решения',
};

/** What is told of closed years. */
export const PAST = {
  /** Beside a figure of a year whose definition was another. */
  incomparable: (change: DefinitionChange) =>
    `не сопоставимо: ${CHANGES[change]}`,
  /** A part of the archive that is not as it was sealed. */
  part: (table: string, of: string) =>
    `${TABLES[table] ?? table}${of === '' ? '' : ` (${of})`}`,
  changed: (period: number, parts: readonly string[]) =>
    `${period} год закрыт, но в «Архиве» изменён руками: ${parts.join(', ')}. Верните прежнее («Файл → История версий»); верное значение вносит «Исправить закрытый год».`,
  corrected: (day: string) => `исправлено ${day}`,
};
