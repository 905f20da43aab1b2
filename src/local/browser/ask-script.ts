import type {LiveBook} from '../server/live-book';

/** Asks the add-on as a page does; throws what it is refused with. */
export async function askScript(
  live: LiveBook,
  user: string,
  request: object,
): Promise<{ok: boolean; data?: unknown}> {
  const answer = await live.call(
    {functionName: 'call', args: [request], answers: []},
    user,
  );
  const result = (answer.kind === 'done' ? answer.result : answer) as {
    ok: boolean;
  };
  if (result.ok) return result;
  throw new Error(`${JSON.stringify(request)}: ${JSON.stringify(result)}`);
}
