import * as z from 'zod/mini';
import type {Status} from '../../core/submission';
import {plural} from '../../wording/number';
import {STATUS_NAMES} from '../../wording/status';
import type {Model} from '../../workbook/model';
import {changed} from '../analysis';
import {chosen} from '../chosen';
import {command} from '../command';
import {Refusal} from '../host';

const reason = z.string();

/** Gives a return back to its institution, with the reason. */
export const returnBack = command({
  name: 'return',
  title: 'Вернуть отчёт…',
  args: z.union([
    z.strictObject({institution: z.string(), reason}),
    z.strictObject({all: z.literal(true), reason}),
  ]),
  run({model}, args) {
    const why = args.reason.trim();
    if (why === '') {
      throw new Refusal(
        'Напишите причину возврата: учреждение увидит её в своей вкладке.',
      );
    }
    const institutions = chosen(model, args);
    const statusOf = (code: string) =>
      model.submissions.get(code)?.status ?? 'draft';
    const [single] = institutions;
    const alone = 'institution' in args ? single : undefined;
    const mended = alone !== undefined && statusOf(alone.code) === 'returned';
    const codes = institutions
      .map(({code}) => code)
      .filter(code => mended || RETURNABLE.includes(statusOf(code)));
    if (alone && codes.length === 0) {
      throw new Refusal(
        `${alone.name}: отчёт не сдан (${STATUS_NAMES[statusOf(alone.code)]}), возвращать нечего.`,
      );
    }
    const n = codes.length;
    return {
      model: returned(model, codes, why),
      message: !alone
        ? `Возвращено: ${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}.`
        : mended
          ? `${alone.name}: отчёт уже возвращён, причина записана.`
          : `${alone.name}: отчёт возвращён на доработку.`,
    };
  },
});

const RETURNABLE: readonly Status[] = ['submitted', 'accepted'];

/** The model with these returns given back for the reason. */
function returned(model: Model, codes: readonly string[], why: string): Model {
  const ticked = new Set(model.ticked);
  const answers = new Map(model.answers);
  for (const code of codes) {
    ticked.delete(code);
    answers.set(code, `Возвращено: ${why}`);
  }
  const changes = codes.map(
    code => [code, {status: 'returned' as const, returnReason: why}] as const,
  );
  return {
    ...model,
    ticked,
    answers,
    submissions: changed(model, new Map(changes)),
  };
}
