import * as z from 'zod/mini';
import {rollUp as rollUpReturns} from '../../core/analysis/roll-up';
import type {ArchivedTotal} from '../../core/analysis/history';
import type {Submission} from '../../core/submission/submission';
import {formatDay} from '../../wording/date';
import {sharesOf} from '../../workbook/decode/archive';
import {parseDay} from '../../workbook/decode/parse-day';
import type {Model, TypedRow, TypedRows} from '../../workbook/model';
import {numbersOf} from '../../workbook/decode/numbers-of';
import {bodyRows} from '../../workbook/tabs/institution-body';
import {activityCounts} from '../analysis/activity-counts';
import {archivePeriod} from '../periods/archive-period';
import {isBetweenPeriods} from '../periods/between-periods';
import type {Context, Outcome} from '../engine/command';
import {command} from '../engine/command';
import {emptySubmission} from '../submission/empty-submission';
import {Refusal} from '../engine/host';
import {summarise} from '../analysis/summarise';
import {Period} from './open-collection';

const BLANK_ROW: TypedRow = {value: null, date: null, explanation: null};

/** Every input of every institution, with what it is to hold. */
export function allTyped(model: Model, held: TypedRows = new Map()): TypedRows {
  return new Map(
    model.institutions.map(institution => [
      institution.code,
      new Map(
        bodyRows(model.preset, institution)
          .filter(row => row.is !== 'block' && row.is !== 'submit')
          .map(({id}) => [
            id,
            {...BLANK_ROW, ...held.get(institution.code)?.get(id)},
          ]),
      ),
    ]),
  );
}

type ClosedTotal = Pick<ArchivedTotal, 'total' | 'share'>;

/** The workbook at the beginning of a period in which nobody typed yet. */
function emptied(
  model: Model,
  closed: ReadonlyMap<string, Submission>,
  totals: ReadonlyMap<string, ClosedTotal>,
  today: string,
): Model {
  const submissions = new Map(
    model.institutions.map(({code}) => [code, emptySubmission(code, model)]),
  );
  const empty: Model = {
    ...model,
    submissions,
    ticked: new Set(),
    answers: new Map(),
    peerMedians: new Map(),
    previous: numbersOf(closed),
    typed: allTyped(model),
    targets: new Map(),
    targetProblems: new Map(),
    targetWays: new Map(),
    findings: [],
    ruleReach: new Map(),
    today,
  };
  const {preset, institutions} = model;
  const {rows} = rollUpReturns(
    {preset, institutions, submissions, findings: new Map()},
    new Map([...totals].map(([id, {total}]) => [id, total])),
  );
  return {
    ...empty,
    rollup: rows,
    activityCounts: activityCounts(empty, today),
  };
}

function refuseTurn(
  {model, archive}: Context,
  current: number | null,
  period: number,
): asserts current is number {
  const {stage} = model.settings;
  if (current === null || stage === 'set-up') {
    throw new Refusal('Сначала откройте первый сбор: в архив класть нечего.');
  }
  if (period < current || archive.periods.get(period)?.complete) {
    throw new Refusal(
      `${period} год уже позади: следующий период должен быть позже ${current} года.`,
    );
  }
  if (stage !== 'closed') {
    throw new Refusal(
      `Сбор за ${current} год ещё идёт. Сначала закройте его: «Закрыть сбор».`,
    );
  }
}

function run(context: Context, args: {period: number; deadline: string}) {
  const {model, archive, today} = context;
  const deadline = parseDay(args.deadline);
  if (!deadline) {
    throw new Refusal(
      `Срок «${args.deadline}» – не дата. Напишите его так: 20.12.2026`,
    );
  }
  const current = model.settings.period;
  const between = isBetweenPeriods(context);
  if (args.period === current && !between) {
    return {model, message: `${current} год уже открыт.`} satisfies Outcome;
  }
  refuseTurn(context, current, args.period);
  const kept = between ? archive.periods.get(current) : undefined;
  const rollup = kept ? [] : (summarise(context, today).rollup ?? []);
  const totals: ReadonlyMap<string, ClosedTotal> = kept
    ? kept.totals
    : new Map(
        rollup.flatMap(({field, total, share}) =>
          total === null ? [] : [[field, {total, share}] as const],
        ),
      );
  const pastShares = new Map(model.pastShares).set(current, sharesOf(totals));
  const settings = {
    ...model.settings,
    stage: 'collecting' as const,
    period: args.period,
    deadline,
    openedOn: today,
  };
  const closed = kept?.submissions ?? model.submissions;
  return {
    model: {
      ...emptied({...model, settings, pastShares}, closed, totals, today),
      archiving: kept ? null : archivePeriod(context, rollup),
    },
    message: `${current} год – в архиве. Открыт сбор за ${args.period} год, срок ${formatDay(deadline)}.`,
    details: [
      'Клетки учреждений очищены, рядом – сведения за прошлый период. Контингент впишите заново: прошлогодний не переносится.',
      ...(model.targets.size > 0
        ? [
            `Цели на ${current} год – тоже в архиве. Назначьте новые во вкладке «Показатели».`,
          ]
        : []),
      'Пока никто не начал заполнять, это можно отменить: «Отменить новый период».',
    ],
  } satisfies Outcome;
}

/** Archives the period, empties the tabs and opens the next collection. */
export const nextPeriod = command({
  name: 'next-period',
  title: 'Открыть следующий период…',
  args: z.strictObject({period: Period, deadline: z.string()}),
  plans: true,
  turns: 'forward',
  run,
});
