import {FAILURE} from '../../wording/failure';
import {answerFailure, type Answer} from './answer-failure';
import type {Preset} from '../../core/order/preset';
import {plainTitle, type Command, type Context} from './command';
import {mailOf} from '../letters/deliver';
import {
  ensureTriggers,
  INSTALLER,
  isAutomatic,
  wantedTriggers,
} from './ensure-triggers';
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
import {DAMAGE} from '../../wording/damage';
import {EditedMeanwhile, saveWorkbook} from './save-workbook';
import {watchEffects} from './watch-effects';
import {sealAccepted} from '../submission/seal-accepted';
import {handInTicked, isAnyWaiting} from '../submission/hand-in-ticked';
import {bringUpToDate} from '../recommendations/bring-up-to-date';
import {lastLook, keepLook} from './last-look';
import {looksText} from './looks-text';
import {named} from './named';
import {formUrl, tabUrl} from './tab-url';
import {LOOKS} from '../../wording/looks';
import {applyChanges} from '../../workbook/apply-changes';
import type {Book} from '../../workbook/book';
import {desired} from '../../workbook/desired';
import {institutionOf} from '../../workbook/tab-ids';
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

/** How a command is run. */
interface How {
  /** Told what the workbook held before it. */
  seen?: (opened: Opened) => void;
  /** It is run by what looks by itself. */
  isLook?: boolean;
}

/**
 * Whether the acting user may install what runs by itself. It acts with the
 * rights of whoever makes it: the owner's; in a shared drive, of the first.
 */
function mayInstall(
  host: Host,
  {settings}: Book,
  {user, owner}: Pick<Context, 'user' | 'owner'>,
): boolean {
  if (owner !== '') return user === owner;
  const by = host.readNote(INSTALLER);
  return by === '' || by === user || !settings.centre.includes(by);
}

/** What «Начало» is to say; whoever switched the looks off said so there. */
function shownLooks(host: Host, {looks}: Book, moment: string): string {
  return isAutomatic(host) || looks === '' ? looksText(host, moment) : looks;
}

function execute(
  host: Host,
  preset: Preset,
  command: Command<unknown>,
  args: unknown,
  {seen, isLook = false}: How,
  insists: boolean,
): Answer {
  // Before the reading: nothing that is typed during it is of a later day.
  const moment = host.now(preset.timeZone);
  const opened = openWorkbook(host, preset, command);
  seen?.(opened);
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
  const today = moment.slice(0, 10);
  const broughtUp = bringUpToDate(said, today);
  const book = applyChanges(said, broughtUp);
  const settlesAfter = command.givesTime?.(book.settings) === true;
  const settlesFirst = !command.handsIn && !settlesAfter;
  const lookedAt = () => lastLook(host);
  const takenIn = settlesFirst
    ? handInTicked(book, moment, {lookedAt}).changes
    : {};
  const context: Context = {
    book: applyChanges(book, takenIn),
    today,
    moment,
    user,
    owner,
    lookedAt,
    institutionOn: sheetId => {
      const tab = opened.actual.tabs.find(one => one.sheetId === sheetId);
      return tab?.anchor ? institutionOf(tab.anchor.id) : null;
    },
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
  const takenInAfter = settlesAfter
    ? handInTicked(after, moment, {lookedAt}).changes
    : {};
  // A repair keeps what has lost its row in «Замечания».
  if (!command.deep) refuseLoss(after);
  const written = applyChanges(after, takenInAfter);
  const installs = command.sets && mayInstall(host, said, context);
  const looks = isLook || installs ? LOOKS.on : shownLooks(host, said, moment);
  const kept = saveWorkbook(
    host,
    opened,
    mergeChanges(
      broughtUp,
      takenIn,
      {looks},
      own,
      takenInAfter,
      command.forCommittee ? {} : sealAccepted(written),
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
    insists,
  );
  if (installs && host.readNote(INSTALLER) !== user) {
    host.writeNote(INSTALLER, user);
  }
  if (installs) keepLook(host, moment, 'look');
  const recounts =
    command.counts && isAutomatic(host) && mayInstall(host, said, context);
  if (installs || recounts) {
    ensureTriggers(host, wantedTriggers(preset, after.institutions.length));
  }
  if (!isAnyWaiting(written)) keepLook(host, moment, 'command');
  outcome.afterwards?.();
  const damage = command.deep ? [] : damageLines(said);
  return {...answer, details: [...damage, ...details, ...keptLine(kept)]};
}

/** So often a command begins anew when people edit what it writes over. */
const ATTEMPTS = 3;

/**
 * @param reads what a repair reads deeply may look otherwise when it is read
 *     again: then it goes on with what it read last
 */
function attempts(once: (isLast: boolean) => Answer, reads: boolean): Answer {
  for (let attempt = 1; ; attempt++) {
    try {
      return once(reads && attempt === ATTEMPTS);
    } catch (error) {
      if (!(error instanceof EditedMeanwhile)) throw error;
      if (attempt === ATTEMPTS) throw new Refusal(DAMAGE.edited);
    }
  }
}

/**
 * Runs a command by name. Whatever goes wrong comes back as an answer that a
 * person can act on; the technical side goes to the log.
 *
 * @param how what tells a look from a command that a person runs
 */
export function runCommand(
  host: Host,
  preset: Preset,
  name: string,
  args: unknown,
  how: How = {},
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
    return host.lock(() => {
      const once = (isLast: boolean) =>
        execute(watched.host, preset, command, parsed.data, how, !isLast);
      return attempts(once, command.deep);
    });
  } catch (error) {
    return answerFailure(host, error, {}, watched.effect());
  }
}
