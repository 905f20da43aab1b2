import * as z from 'zod/mini';
import type {Model} from '../../workbook/model';
import {command, type Context} from '../engine/command';
import {keptTyped} from '../analysis/kept-findings';
import {submissionAnswer} from '../submission/submission-answer';
import {summarise} from '../analysis/summarise';

/** What stands in computed cells cannot be trusted: it is computed anew. */
function computed(context: Context): Partial<Model> {
  return context.rolledUp
    ? summarise(context, context.today)
    : {rollup: [], activityCounts: new Map()};
}

/** The texts beside the boxes «Сдать», with those that are gone. */
function answersAgain({answers, submissions}: Model): Map<string, string> {
  const all = new Map(answers);
  for (const [code, submission] of submissions) {
    const text = all.has(code) ? null : submissionAnswer(submission);
    if (text !== null) all.set(code, text);
  }
  return all;
}

/** Puts tabs, titles, looks, formulas and protection back in order. */
export const repair = command({
  name: 'repair',
  title: 'Восстановить книгу',
  args: z.strictObject({}),
  deep: true,
  restoresTitles: true,
  sets: true,
  run(context) {
    const {model, mended, recommendations} = context;
    return {
      model: {
        ...model,
        ...computed(context),
        answers: answersAgain(model),
        recommendations,
        newFindings: mended.flatMap(keptTyped),
      },
      details: mended.map(({told}) => told),
      message:
        'Книга проверена: вкладки, формулы, оформление и защита на месте.',
    };
  },
});
