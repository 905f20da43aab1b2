import * as z from 'zod/mini';
import {isHandedIn} from '../../core/submission';
import {plural} from '../../wording/number';
import {STATUS_NAMES} from '../../wording/status';
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
    const submissionOf = (code: string) => model.submissions.get(code);
    const handedIn = institutions.filter(({code}) => {
      const submission = submissionOf(code);
      return submission !== undefined && isHandedIn(submission);
    });
    const [single] = institutions;
    const alone = 'institution' in args ? single : undefined;
    if (alone && handedIn.length === 0) {
      const submission = submissionOf(alone.code);
      if (
        submission?.status === 'returned' &&
        submission.returnReason === why
      ) {
        return {model, message: `${alone.name}: отчёт уже возвращён.`};
      }
      throw new Refusal(
        `${alone.name}: отчёт не сдан (${STATUS_NAMES[submission?.status ?? 'draft']}), возвращать нечего.`,
      );
    }
    const ticked = new Set(model.ticked);
    const answers = new Map(model.answers);
    for (const {code} of handedIn) {
      ticked.delete(code);
      answers.set(code, `Возвращено: ${why}`);
    }
    const n = handedIn.length;
    return {
      model: {
        ...model,
        ticked,
        answers,
        submissions: changed(
          model,
          new Map(
            handedIn.map(({code}) => [
              code,
              {status: 'returned' as const, returnReason: why},
            ]),
          ),
        ),
      },
      message: alone
        ? `${alone.name}: отчёт возвращён на доработку.`
        : `Возвращено: ${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}.`,
    };
  },
});
