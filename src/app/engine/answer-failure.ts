import {FAILURE, PLATFORM_FAILURES} from '../../wording/failure';
import {HostError, Refusal, type Host, type HostFailure} from './host';
import type {Effect} from './watch-effects';

/** What a person is told. */
export interface Answer {
  ok: boolean;
  message: string;
  details: readonly string[];
  /** For a page to show, as the command declares it. */
  data?: object;
  /** Refused, but the same command with `confirm` would be done. */
  confirmable?: true;
}

/** The technical side goes to the log, if that still answers. */
function log(host: Pick<Host, 'log'>, error: unknown): void {
  const isOfPlatform = error instanceof HostError;
  const text =
    error instanceof Error && !isOfPlatform
      ? (error.stack ?? error.message)
      : String(isOfPlatform ? error.message : error);
  try {
    host.log(text);
  } catch {
    // Nobody is left to tell.
  }
}

/**
 * What a person is told of a failure, whatever it is; the technical side of
 * it goes to the log.
 *
 * @param worded other words for a refusal of the platform that changed nothing
 * @param effect what had been written until then
 */
export function answerFailure(
  host: Pick<Host, 'log'>,
  error: unknown,
  worded: Partial<Record<HostFailure, string>> = {},
  effect: Effect = 'none',
): Answer {
  if (error instanceof Refusal) {
    const {message, details, confirmable} = error;
    const refused = {ok: false, message, details};
    return confirmable ? {...refused, confirmable} : refused;
  }
  log(host, error);
  const failed = (message: string) => ({ok: false, message, details: []});
  if (effect === 'unsure') return failed(FAILURE.unsure);
  if (effect === 'some') return failed(FAILURE.partly);
  if (!(error instanceof HostError)) return failed(FAILURE.mistake);
  return failed(worded[error.failure] ?? PLATFORM_FAILURES[error.failure]);
}
