import * as z from 'zod/mini';
import {institutionCount} from '../../wording/institution-list';
import {command} from '../engine/command';
import {
  institutionsIn,
  readInstitutionTable,
  updatedBy,
} from '../institutions/institution-table';
import {tableOf} from '../forms/pasted-table';
import {Refusal} from '../engine/host';

/** What it tells. */
const TEXT = {
  mend: 'Исправьте строки вкладки «Учреждения» и повторите. Пока ничего не изменено.',
  line: (row: number, problems: string) => `строка ${row}: ${problems}`,
  none: 'Учреждений пока нет: впишите их во вкладку «Учреждения» – код, название, вид, почту – и повторите.',
  added: (added: number, institutions: number) =>
    `Добавлено: ${institutionCount(added)}. Всего в книге: ${institutions}.`,
  nothingNew: (institutions: number) =>
    `Новых учреждений нет. Всего в книге: ${institutions}.`,
  compared: (n: number) => `Сверено с файлом: ${institutionCount(n)}.`,
};

const fold = (code: string) => code.toLowerCase();

/**
 * Takes in the institutions of a CSV text, or those typed into the registry,
 * and makes their tabs. One bad line and nothing is taken.
 */
export const addInstitutions = command({
  title: 'Добавить учреждения',
  menu: {submenu: 'centre', group: 1, order: 2},
  args: z.strictObject({
    csv: z.optional(z.string()),
    tsv: z.optional(z.string()),
  }),
  renews: ['institutions', 'submissions'],
  restoresTitles: true,
  counts: true,
  run(context, args) {
    const {book} = context;
    const typed = args.csv === undefined && args.tsv === undefined;
    const table = typed
      ? null
      : readInstitutionTable(tableOf(context, args), book.preset);
    const read = table ? institutionsIn(table) : [];
    if (typed && book.unread.length > 0) {
      throw new Refusal(
        TEXT.mend,
        book.unread.map(({row, problems}) =>
          TEXT.line(row, problems.join('; ')),
        ),
      );
    }
    if (book.institutions.length + read.length === 0) {
      throw new Refusal(TEXT.none);
    }
    const byCode = new Map(read.map(one => [fold(one.code), one]));
    const known = book.institutions.map(one => {
      const line = byCode.get(fold(one.code));
      return table && line ? updatedBy(one, line, table.columns) : one;
    });
    const codes = new Set(known.map(one => fold(one.code)));
    const added = read.filter(one => !codes.has(fold(one.code)));
    const institutions = [...known, ...added];
    const withoutTab = institutions.filter(one => !book.withTab.has(one.code));
    const updated = read.length - added.length;
    return {
      changes: {
        institutions,
        submissions: new Map(added.map(({code}) => [code, {}])),
      },
      message:
        withoutTab.length > 0
          ? TEXT.added(withoutTab.length, institutions.length)
          : TEXT.nothingNew(institutions.length),
      details: updated > 0 ? [TEXT.compared(updated)] : [],
    };
  },
});
