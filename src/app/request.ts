import * as z from 'zod/mini';
import type {Preset} from '../core/preset';
import type {Host} from './host';
import {runCommand} from './run-command';
import type {Answer} from './answer-failure';

/** What a sidebar or the command line asks for. */
const AppRequest = z.strictObject({
  command: z.string(),
  args: z.optional(z.unknown()),
});

/** Answers one request from outside; checks its form before anything else. */
export function answer(host: Host, preset: Preset, request: unknown): Answer {
  const parsed = AppRequest.safeParse(request);
  if (!parsed.success) {
    return {ok: false, message: 'Запрос не понят.', details: []};
  }
  const {command, args} = parsed.data;
  return runCommand(host, preset, command, args);
}
