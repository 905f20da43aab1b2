import {FAILURE} from '../../wording/failure';
import {answerFailure, type Answer} from './answer-failure';
import type {Preset} from '../../core/order/preset';
import {plainTitle, type Command, type Context} from './command';
import {mailOf} from '../letters/deliver';
import {ensureTriggers} from './ensure-triggers';
import {COMMANDS} from '../commands';
import {HostError, Refusal, type Host} from './host';
import {openWorkbook, type Opened} from './open-workbook';
import {
  damageLines,
  refuseLoss,
  refuseLost,
  refuseMissing,
  refuseShifted,
  refuseUnread,
} from './refuse-damage';
import {refuseBetweenPeriods} from '../periods/between-periods';
import {saveWorkbook} from './save-workbook';
import {watchEffects} from './watch-effects';
import {sealAccepted} from '../submission/seal-accepted';
import {handInTicked} from '../submission/hand-in-ticked';
import {bringUpToDate} from '../recommendations/bring-up-to-date';
import {named} from './named';
import {formUrl, tabUrl} from './tab-url';
import {applyChanges} from '../../workbook/apply-changes';
import type {Book} from '../../workbook/book';
import {desired} from '../../workbook/desired';
import {mergeChanges} from '../../workbook/merge-changes';
import {describeIssues} from './describe-issues';

function mayRun(
  {isSetUp, settings}: Book,
  {forCommittee}: Command<unknown>,
  user: string,
  owner: string,
): boolean {
  if (!isSetUp) return owner === '' || user === owner;
  const {centre, committee} = settings;
  return (
    user !== '' &&
    (user === owner ||
      centre.includes(user) ||
      (forCommittee && committee.includes(user)))
  );
}

/** Quotes that do not pair are a person's slip, not the platform's. */
function parseTable(host: Host, text: string, delimiter: string): string[][] {
  try {
    return host.parseCsv(text, delimiter);
  } catch (error) {
    if (!(error instanceof HostError) || !text.includes('"')) throw error;
    host.log(error.message);
    throw new Refusal(FAILURE.table);
  }
}

/** Tells that something typed stands elsewhere now. */
function keptLine(count: number): string[] {
  if (count === 0) return [];
  return [FAILURE.displaced(count)];
}

function execute(
  host: Host,
  preset: Preset,
  command: Command<unknown>,
  args: unknown,
  seen: (opened: Opened) => void,
): Answer {
  const opened = openWorkbook(host, preset, command);
  seen(opened);
  const said = opened.book;
  const user = host.user().toLowerCase();
  const owner = host.owner().toLowerCase();
  if (!mayRun(said, command, user, owner)) {
    throw new Refusal(
      said.isSetUp
        ? command.forCommittee
          ? FAILURE.notCommittee
          : FAILURE.notCentre
        : FAILURE.notOwner,
    );
  }
  if (!said.isSetUp && !command.onBlank) {
    throw new Refusal(FAILURE.notSetUp);
  }
  refuseUnread(opened);
  if (!command.deep && said.isSetUp) refuseLost(said);
  if (command.turns) refuseMissing(opened);
  else refuseBetweenPeriods(said);
  const moment = host.now(preset.timeZone);
  const today = moment.slice(0, 10);
  const broughtUp = bringUpToDate(said, today);
  const book = applyChanges(said, broughtUp);
  const settlesAfter = command.givesTime?.(book.settings) === true;
  const settlesFirst = !command.handsIn && !settlesAfter;
  const takenIn = settlesFirst ? handInTicked(book, moment).changes : {};
  const context: Context = {
    book: applyChanges(book, takenIn),
    today,
    moment,
    user,
    owner,
    parseCsv: (text, delimiter = ';') => parseTable(host, text, delimiter),
    beside: host,
    mail: post =>
      mailOf(host, post, () => {
        // No letter before it is sure that the workbook can be written.
        refuseShifted(desired(said, broughtUp, today), opened.actual);
      }),
    tabUrl: code => tabUrl(host, opened, code),
    formUrl: code => formUrl(host, opened, code),
  };
  const outcome = command.run(context, args);
  const {message, details = [], data} = outcome;
  const answer = {ok: true, message, ...(data ? {data} : {})};
  if (outcome.preview) return {...answer, details};
  const own = outcome.changes ?? {};
  const after = applyChanges(context.book, own);
  const takenInAfter = settlesAfter ? handInTicked(after, moment).changes : {};
  // A repair keeps what has lost its row in «Замечания».
  if (!command.deep) refuseLoss(after);
  const kept = saveWorkbook(
    host,
    opened,
    mergeChanges(
      broughtUp,
      takenIn,
      own,
      takenInAfter,
      command.forCommittee
        ? {}
        : sealAccepted(applyChanges(after, takenInAfter)),
    ),
    {
      moment,
      command: plainTitle(command.title),
      who: command.who,
      result: outcome.message,
    },
    {
      deep: command.deep,
      restoreTitles: command.restoresTitles,
      region: command.sets
        ? {locale: preset.locale, timeZone: preset.timeZone}
        : null,
      always: [owner, user].filter(address => address !== ''),
      turn: command.turns,
    },
    outcome.didMore,
  );
  // The trigger acts with the rights of whoever makes it: the owner's.
  if (command.sets && (owner === '' || user === owner)) {
    ensureTriggers(host, ['edit']);
  }
  outcome.afterwards?.();
  const damage = command.deep ? [] : damageLines(said);
  return {...answer, details: [...damage, ...details, ...keptLine(kept)]};
}

/**
 * Runs a command by name. Whatever goes wrong comes back as an answer that a
 * person can act on; the technical side goes to the log.
 *
 * @param seen told what the workbook held before the command
 */
export function runCommand(
  host: Host,
  preset: Preset,
  name: string,
  args: unknown,
  seen: (opened: Opened) => void = () => undefined,
): Answer {
  const command = named(COMMANDS, name) as Command<unknown> | null;
  if (!command) {
    return {ok: false, message: FAILURE.noCommand(name), details: []};
  }
  const parsed = command.args.safeParse(args ?? {});
  if (!parsed.success) {
    const message = `«${command.title}»: ${describeIssues(parsed.error.issues)}`;
    return {ok: false, message, details: []};
  }
  const watched = watchEffects(host);
  try {
    if (command.apart) {
      const {message, details = [], data} = command.apart(host, preset);
      return {ok: true, message, details, ...(data ? {data} : {})};
    }
    return host.lock(() =>
      execute(watched.host, preset, command, parsed.data, seen),
    );
  } catch (error) {
    return answerFailure(host, error, {}, watched.effect());
  }
}
