import {FAILURE} from '../../wording/failure';
import * as z from 'zod/mini';
import type {Preset} from '../../core/order/preset';
import {answerFailure, type Answer} from './answer-failure';
import type {Host} from './host';
import type {Place, QueryAnswer} from './protocol';
import {runCommand} from './run-command';
import {runEntry} from './run-entry';
import {runQuery} from './run-query';

const args = z.optional(z.unknown());

/** What a sidebar or the command line asks for. */
const AppRequest = z.union([
  z.strictObject({command: z.string(), args}),
  z.strictObject({query: z.string(), args}),
  z.strictObject({entry: z.string(), args}),
  z.strictObject({
    show: z.strictObject({
      sheetId: z.int().check(z.gte(0)),
      cell: z.nullable(z.string().check(z.regex(/^[A-Z]{1,2}[1-9]\d{0,4}$/))),
    }),
  }),
]);

/** Shows the person a cell of a workbook that is open before her anyway. */
function show(host: Host, {sheetId, cell}: Place): Answer {
  try {
    const shown = host.select(sheetId, cell ?? 'A1');
    const message = shown ? '' : FAILURE.tabGone;
    return {ok: shown, message, details: []};
  } catch (error) {
    return answerFailure(host, error, {
      denied: FAILURE.showDenied,
      other: FAILURE.showFailed,
    });
  }
}

/** Answers one request from outside; checks its form before anything else. */
export function answer(
  host: Host,
  preset: () => Preset,
  request: unknown,
): Answer | QueryAnswer<unknown> {
  const parsed = AppRequest.safeParse(request);
  if (!parsed.success) {
    return {ok: false, message: FAILURE.unknown, details: []};
  }
  const asked = parsed.data;
  if ('show' in asked) return show(host, asked.show);
  let order: Preset;
  try {
    order = preset();
  } catch (error) {
    return answerFailure(host, error);
  }
  if ('query' in asked) return runQuery(host, order, asked.query, asked.args);
  if ('command' in asked) {
    return runCommand(host, order, asked.command, asked.args);
  }
  return runEntry(host, order, asked.entry, asked.args);
}
