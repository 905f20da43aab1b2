import {runBundle} from '../runtime/run-bundle';
import {printLine, type CommandCall} from './command';

export interface Outcome {
  ok: boolean;
  /** For the person, in Russian. */
  message: string;
  details: readonly string[];
  /** A whole HTML file, where the command makes one. */
  html: string | null;
}

/** Asks the add-on's `call` function, as the menu item does. */
export function callBundle(
  {host, user}: CommandCall,
  request: {command: string; args: unknown},
): Outcome {
  const entry = {user, actor: user, authMode: 'FULL', hasWindow: true} as const;
  const json = JSON.stringify(request);
  const answer = runBundle(host, entry, 'call', x => [x.realm.parse(json)]);
  const {ok, message, details, data} = (answer ?? {}) as Partial<
    Outcome & {data: {html?: unknown}}
  >;
  if (typeof ok !== 'boolean' || typeof message !== 'string') {
    throw new Error(
      `Надстройка ответила не по форме: ${JSON.stringify(answer)}`,
    );
  }
  const html = typeof data?.html === 'string' ? data.html : null;
  return {ok, message, details: details ?? [], html};
}

/** Prints the answer; the message of a refusal goes to standard error. */
export function printOutcome({io}: CommandCall, outcome: Outcome): number {
  const {ok, message, details} = outcome;
  printLine(ok ? io.stdout : io.stderr, message);
  for (const detail of details) printLine(io.stdout, detail);
  return ok ? 0 : 1;
}
