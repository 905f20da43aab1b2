import {FAILURE, NOT_YOURS} from '../../wording/failure';
import type {Preset} from '../../core/order/preset';
import {answerFailure} from './answer-failure';
import {describeIssues} from './describe-issues';
import {Refusal, type Host} from './host';
import {QUERIES} from '../queries';
import {named} from './named';
import {personOf} from './person';
import type {QueryAnswer} from './protocol';
import type {Query} from './query';
import {readPart} from './read-part';
import {refuseApart} from './refuse-damage';

/**
 * Answers a question of a page. Reads twice, writes nothing, and tells only
 * those who may know.
 */
export function runQuery(
  host: Host,
  preset: Preset,
  name: string,
  args: unknown,
): QueryAnswer<unknown> {
  const query = named(QUERIES, name) as Query<unknown, unknown> | null;
  if (!query) return {ok: false, message: FAILURE.unknown};
  const parsed = query.args.safeParse(args ?? {});
  if (!parsed.success) {
    return {ok: false, message: describeIssues(parsed.error.issues)};
  }
  try {
    const opened = readPart(host, preset, tab => query.part(tab, parsed.data));
    refuseApart(opened.book);
    const person = personOf(host, opened.book);
    if (!query.roles.includes(person.role)) {
      throw new Refusal(NOT_YOURS[person.role]);
    }
    const today = host.now(preset.timeZone).slice(0, 10);
    const context = {...opened, host, preset, person, today};
    return {ok: true, data: query.answer(context, parsed.data)};
  } catch (error) {
    const {message} = answerFailure(host, error, {
      denied: FAILURE.readDenied,
      other: FAILURE.readFailed,
    });
    return {ok: false, message};
  }
}
