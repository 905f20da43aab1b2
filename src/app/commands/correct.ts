import * as z from 'zod/mini';
import {analyseClosed} from '../../core/analysis/analyse-period';
import {definitionsOf, comparable} from '../../core/analysis/definition-change';
import {rollUp} from '../../core/analysis/roll-up';
import {inputRules} from '../../core/submission/input-rule';
import {parseValue} from '../../core/submission/value';
import {formatDay} from '../../wording/date';
import {rowName} from '../../wording/finding-text';
import {PAST} from '../../wording/past';
import type {Book} from '../../workbook/book';
import type {Scalar} from '../../workbook/layout';
import {
  previousPeriod,
  sharesOf,
  type ArchivedPeriod,
} from '../../workbook/decode/archive';
import {comparableNumbers} from '../../workbook/decode/numbers-of';
import {sealRow} from '../../workbook/decode/period-seal';
import {ARCHIVE, type ArchiveTable} from '../../workbook/tabs/archive-columns';
import {archivedAreas, firstFree} from '../periods/archive-period';
import {SUMMARY_PARTS, summarise} from '../analysis/summarise';
import {command, type Context} from '../engine/command';
import {Refusal} from '../engine/host';
import {changedPast} from '../engine/refuse-damage';

/** What it tells. */
const TEXT = {
  notClosed: (period: number) =>
    `${period} год не в архиве: исправлять так можно только закрытые годы.`,
  noInstitution: (code: string, period: number) =>
    `Учреждения «${code}» в ${period} году не было.`,
  noRow: (field: string) => `Строки «${field}» нет в отчёте.`,
  wrong: (value: string) =>
    `«${value}» сюда не подходит: нужно целое число, «н/п», «да» или «нет».`,
  noReason: 'Напишите, почему исправляется и по чьему слову.',
  asItIs: (lines: readonly string[]) =>
    `${lines.join(' ')} Если исправить сейчас, останется то, что там стоит.`,
  before: (name: string) => `${name}: это значение уже стоит.`,
  done: (name: string, period: number, was: string, now: string) =>
    `${name}, ${period} год: было ${was || '–'}, стало ${now}. Итоги ${period} года пересчитаны.`,
};

interface Args {
  period: number;
  institution: string;
  field: string;
  value: string | number;
  why: string;
  by: string;
  confirm?: boolean | undefined;
}

/** The row by its id, or by the number that people see. */
function fieldOf({catalogue}: Book['preset'], text: string): string {
  const {cohorts, indicators} = catalogue;
  const wanted = text.trim().toLowerCase().replace(/^и\s*/, '');
  const row =
    indicators.find(({id, no}) => [id, no].includes(wanted)) ??
    cohorts.find(({id}) => id === wanted);
  if (!row) throw new Refusal(TEXT.noRow(text));
  return row.id;
}

function closedYear({archive}: Book, period: number): ArchivedPeriod {
  const archived = archive.periods.get(period);
  if (!archived?.complete) throw new Refusal(TEXT.notClosed(period));
  return archived;
}

/** The year with this value, and its official totals worked out anew. */
function corrected(
  {preset}: Book,
  archived: ArchivedPeriod,
  {institution, field, value}: Pick<Args, 'institution' | 'field' | 'value'>,
): ArchivedPeriod {
  const {catalogue = preset.catalogue, period} = archived;
  const rule = inputRules(catalogue).get(field);
  const parsed = rule && parseValue(value, rule);
  if (!parsed || parsed.kind === 'invalid' || parsed.kind === 'blank') {
    throw new Refusal(TEXT.wrong(String(value)));
  }
  const submissions = new Map(archived.submissions);
  const own = submissions.get(institution);
  if (!own) throw new Refusal(TEXT.noInstitution(institution, period));
  const explanation = own.entries.get(field)?.explanation ?? '';
  submissions.set(institution, {
    ...own,
    entries: new Map(own.entries).set(field, {value: parsed, explanation}),
  });
  const record = {...archived, submissions};
  const {rows} = rollUp(analyseClosed({...preset, catalogue}, record));
  const totals = rows.flatMap(({field: id, total, ...row}) =>
    total === null ? [] : [[id, {...row, total}] as const],
  );
  return {...record, totals: new Map(totals)};
}

function run({book, today}: Context, args: Args) {
  const {period, why, by} = args;
  const field = fieldOf(book.preset, args.field);
  const value = /^\s*\d+\s*$/.test(String(args.value))
    ? Number(args.value)
    : String(args.value).trim().toLowerCase();
  const institution = args.institution.trim();
  const before = closedYear(book, period);
  if (why.trim() === '' || by.trim() === '') throw new Refusal(TEXT.noReason);
  const after = corrected(book, before, {institution, field, value});
  const known = before.institutions.find(one => one.code === institution);
  const {no, title} = rowName(field, book.preset);
  const name = `${known?.name ?? institution}, ${no || title}`;
  const isIt = (row: readonly Scalar[]) =>
    row[1] === institution && row[2] === field;
  const there = before.cells.values.findIndex(isIt);
  const old = before.cells.values[there];
  const was = String(old?.[3] ?? '');
  if (was === String(value)) return {message: TEXT.before(name)};
  const changed = changedPast(book);
  if (changed.length > 0 && !args.confirm) {
    throw new Refusal(TEXT.asItIs(changed), [], true);
  }
  const status = before.cells.values.find(row => row[1] === institution)?.[4];
  const line = [
    period,
    institution,
    field,
    value,
    status ?? null,
    old?.[5] ?? null,
  ];
  const {values} = before.cells;
  const cells = {
    ...before.cells,
    values: old
      ? values.map(row => (row === old ? line : row))
      : [...values, line],
    totals: [...after.totals].map(([id, one]) => [
      period,
      id,
      one.total,
      one.counted,
      one.expected,
      one.share,
    ]),
  };
  const {catalogue: now} = book.preset;
  const {catalogue = now} = before;
  const seals = [sealRow(period, cells, definitionsOf(catalogue)) as Scalar[]];
  const mark = PAST.corrected(formatDay(today));
  const {archive} = book;
  const put = (
    table: ArchiveTable,
    row: number,
    rows: readonly Scalar[][],
  ) => ({
    row,
    column: ARCHIVE[table].column,
    cells: rows,
  });
  const anew = {
    ...book,
    archive: {
      ...archive,
      periods: new Map(archive.periods).set(period, after),
    },
  };
  const previous = previousPeriod(anew.archive, book.settings.period);
  const shares = sharesOf(comparable(after.totals, catalogue, now));
  return {
    changes: {
      ...(book.rolledUp ? summarise(anew, today) : {}),
      previous: previous && comparableNumbers(previous, now),
      pastShares: new Map(book.pastShares).set(period, shares),
      archiving: {
        cleared: (['totals', 'seals'] as const).flatMap(table =>
          archivedAreas(table, before.rows[table]),
        ),
        placed: [
          put('values', before.rows.values[there] ?? archive.free.values, [
            line,
          ]),
          put('totals', firstFree(archive, 'totals', period), cells.totals),
          put('corrections', archive.free.corrections, [
            [
              period,
              institution,
              field,
              old?.[3] ?? null,
              value,
              why.trim(),
              by.trim(),
              mark,
            ],
          ]),
          put('seals', firstFree(archive, 'seals', period), seals),
        ],
      },
    },
    message: TEXT.done(name, period, was, String(value)),
    details: [mark],
  };
}

/** Puts a value of a closed year right and works the year out anew. */
export const correct = command({
  title: 'Исправить закрытый год…',
  menu: {
    submenu: 'centre',
    group: 4,
    order: 3,
    questions: [
      'Год, код учреждения и № показателя через пробел, например: 2025 s01 3.1',
      'Верное значение',
      'Почему исправляется',
      'По чьему слову',
    ],
    answered: (what, value, why, by) => {
      const [period, institution, field] = what.split(/\s+/);
      return {period: Number(period), institution, field, value, why, by};
    },
  },
  args: z.strictObject({
    period: z.int(),
    institution: z.string(),
    field: z.string(),
    value: z.union([z.string(), z.number()]),
    why: z.string(),
    by: z.string(),
    confirm: z.optional(z.boolean()),
  }),
  renews: [...SUMMARY_PARTS, 'previous', 'pastShares', 'archiving'],
  plans: true,
  run,
});
