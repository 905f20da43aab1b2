import * as z from 'zod/mini';
import type {Submission} from '../../core/submission/submission';
import {isHandedIn} from '../../core/submission/submission';
import type {ArchivedPeriod} from '../../workbook/decode/archive';
import {previousPeriod} from '../../workbook/decode/archive';
import {numbersOf} from '../../workbook/decode/numbers-of';
import type {Model} from '../../workbook/model';
import {forgetPeriod} from '../periods/archive-period';
import {isBetweenPeriods} from '../periods/between-periods';
import type {Context, Outcome} from '../engine/command';
import {command} from '../engine/command';
import {emptySubmission} from '../submission/empty-submission';
import {Refusal} from '../engine/host';
import {summarise} from '../analysis/summarise';
import {allTyped} from './next-period';

/** Institutions that have begun the new period. */
function begun({model, typed}: Context): string[] {
  return model.institutions
    .filter(({code}) => {
      const status = model.submissions.get(code)?.status ?? 'draft';
      return status !== 'draft' || (typed.get(code)?.size ?? 0) > 0;
    })
    .map(({name}) => name);
}

/** The workbook as it was when the period was closed. */
function restored(context: Context, archived: ArchivedPeriod): Context {
  const {period, deadline, openedOn, submissions, answers, typed} = archived;
  const settings = {
    ...context.model.settings,
    stage: 'closed' as const,
    period,
    deadline,
    openedOn,
  };
  const before = {...context.model, settings};
  const returns = new Map<string, Submission>(
    before.institutions.map(({code}) => [
      code,
      submissions.get(code) ?? emptySubmission(code, before),
    ]),
  );
  const handedIn = [...returns].filter(([, one]) => isHandedIn(one));
  const previous = previousPeriod(context.archive, period);
  const model: Model = {
    ...before,
    submissions: returns,
    ticked: new Set(handedIn.map(([code]) => code)),
    answers: new Map(answers),
    previous: previous ? numbersOf(previous.submissions) : null,
    typed: allTyped(before, typed),
    targets: archived.targets,
    targetProblems: new Map(),
    pastShares: new Map(
      [...before.pastShares].filter(([year]) => year < period),
    ),
    archiving: {cleared: forgetPeriod(context.archive, period), placed: []},
  };
  return {...context, model, previous};
}

function run(context: Context): Outcome {
  const {model, archive, today} = context;
  const {period, stage} = model.settings;
  const between = isBetweenPeriods(context);
  const archived = between
    ? archive.periods.get(period ?? 0)
    : previousPeriod(archive, period);
  if (!archived || (!between && stage !== 'collecting')) {
    // What a turn that was cut off at its beginning left in «Архив» goes.
    const cleared = forgetPeriod(archive, period ?? 0);
    return {
      model: {...model, archiving: {cleared, placed: []}},
      message: 'Новый период не открыт: отменять нечего.',
    };
  }
  const names = between ? [] : begun(context);
  if (names.length > 0) {
    throw new Refusal(
      `Отменить ${period} год нельзя: его уже начали заполнять.`,
      names,
    );
  }
  const back = restored(context, archived);
  return {
    model: {...back.model, ...summarise(back, today)},
    message: `Новый период отменён: в книге снова ${archived.period} год, сбор закрыт.`,
  };
}

/** Takes an opened period back while nobody has typed. */
export const undoPeriod = command({
  name: 'undo-period',
  title: 'Отменить новый период',
  args: z.strictObject({}),
  plans: true,
  turns: 'back',
  run,
});
