import {FAILURE, PLATFORM_FAILURES} from '../../wording/failure';
import {HostError, Refusal, type Host, type HostFailure} from './host';

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

/**
 * What a person is told of a failure, whatever it is; the technical side of
 * it goes to the log.
 *
 * @param worded other words for a refusal of the platform
 */
export function answerFailure(
  host: Host,
  error: unknown,
  worded: Partial<Record<HostFailure, string>> = {},
): Answer {
  if (error instanceof Refusal) {
    const {message, details, confirmable} = error;
    const refused = {ok: false, message, details};
    return confirmable ? {...refused, confirmable} : refused;
  }
  if (error instanceof HostError) {
    host.log(error.message);
    const message = worded[error.failure] ?? PLATFORM_FAILURES[error.failure];
    return {ok: false, message, details: []};
  }
  // A mistake of ours: its trace is for the log, not for the person.
  host.log(
    error instanceof Error ? (error.stack ?? error.message) : `${error}`,
  );
  return {ok: false, message: FAILURE.mistake, details: []};
}
