import {FAILURE} from '../../wording/failure';
import type {Preset} from '../../core/order/preset';
import {ENTRIES} from '../entries';
import {answerFailure, type Answer} from './answer-failure';
import {describeIssues} from './describe-issues';
import type {Entry} from './entry';
import type {Host} from './host';
import {named} from './named';
import {personOf} from './person';
import {readPart} from './read-part';
import {refuseApart} from './refuse-damage';
import {watchEffects} from './watch-effects';
import {writePart} from './write-part';

/**
 * Writes for a person what they typed in a panel, with their own rights: a
 * cell that protection closes to them is refused by Google itself. Reads twice
 * and writes once.
 */
export function runEntry(
  host: Host,
  preset: Preset,
  name: string,
  args: unknown,
): Answer {
  const entry = named(ENTRIES, name) as Entry<unknown> | null;
  if (!entry) return {ok: false, message: FAILURE.unknown, details: []};
  const parsed = entry.args.safeParse(args ?? {});
  if (!parsed.success) {
    const message = describeIssues(parsed.error.issues);
    return {ok: false, message, details: []};
  }
  const given = parsed.data;
  const watched = watchEffects(host);
  try {
    // Rows must not move between the reading and the writing.
    return host.lock(() => {
      const opened = readPart(host, preset, tab => entry.part(tab, given));
      refuseApart(opened.book);
      const person = personOf(host, opened.book);
      const today = host.now(preset.timeZone).slice(0, 10);
      const context = {...opened, host: watched.host, preset, person, today};
      const {changes, tabIds, message} = entry.enter(context, given);
      writePart(watched.host, opened, changes, tabIds, today);
      return {ok: true, message, details: []};
    });
  } catch (error) {
    return answerFailure(host, error, entry.failures, watched.effect());
  }
}
