import * as z from 'zod/mini';
import {plural} from '../../wording/number';
import {command} from '../engine/command';
import {
  readInstitutionTable,
  updatedBy,
} from '../institutions/institution-table';
import {tableOf} from '../forms/pasted-table';

/** What it tells. */
const TEXT = {
  mend: (wrong: number) =>
    `Исправьте ${wrong} ${plural(wrong, 'строку', 'строки', 'строк')}: пока ${plural(wrong, 'она', 'они', 'они')} с ошибками, список не внести.`,
  fine: (added: number, updated: number, same: number) =>
    `Список в порядке. Новых: ${added}, изменится: ${updated}, без изменений: ${same}.`,
  line: (line: number, problems: string) => `строка ${line}: ${problems}`,
};

/** What a page shows of a table before it is taken in. */
export interface InstitutionsPreview {
  lines: {
    line: number;
    code: string;
    name: string;
    change: 'added' | 'updated' | 'same' | 'wrong';
    problems: readonly string[];
  }[];
  added: number;
  updated: number;
  same: number;
  wrong: number;
}

const KEYS = [
  'name',
  'kind',
  'emails',
  'upperGrades',
  'projects',
  'active',
] as const;

type Line = InstitutionsPreview['lines'][number];

/** Says what adding a table would do, line by line; changes nothing. */
export const previewInstitutions = command({
  title: 'Проверить список учреждений',
  args: z.strictObject({
    csv: z.optional(z.string()),
    tsv: z.optional(z.string()),
  }),
  run(context, args) {
    const {book} = context;
    const table = readInstitutionTable(tableOf(context, args), book.preset);
    const known = new Map(
      book.institutions.map(one => [one.code.toLowerCase(), one]),
    );
    const lines = table.lines.map((one): Line => {
      const {line, code, name} = one;
      const place = {line, code, name, problems: []};
      if ('problems' in one) {
        return {...place, change: 'wrong', problems: one.problems};
      }
      const there = known.get(one.institution.code.toLowerCase());
      if (!there) return {...place, change: 'added'};
      const updated = updatedBy(there, one.institution, table.columns);
      const same = KEYS.every(
        key => JSON.stringify(updated[key]) === JSON.stringify(there[key]),
      );
      return {...place, change: same ? 'same' : 'updated'};
    });
    const count = (change: Line['change']) =>
      lines.filter(line => line.change === change).length;
    const data: InstitutionsPreview = {
      lines,
      added: count('added'),
      updated: count('updated'),
      same: count('same'),
      wrong: count('wrong'),
    };
    const {wrong} = data;
    return {
      preview: true,
      data,
      message:
        wrong > 0
          ? TEXT.mend(wrong)
          : TEXT.fine(data.added, data.updated, data.same),
      details: lines.flatMap(({line, problems}) =>
        problems.length > 0 ? [TEXT.line(line, problems.join('; '))] : [],
      ),
    };
  },
});
