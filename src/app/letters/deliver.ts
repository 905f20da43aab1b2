import {HostError, type Host, type Message} from '../engine/host';

/** Addresses of one message (guides/services/quotas). */
const RECIPIENTS_A_MESSAGE = 50;

/** As many as fit into the six minutes of one execution, with room to spare. */
export const LETTERS_A_RUN = 200;

/**
 * Characters of what is noted of a run: at two bytes each it stays within the
 * 9 kB of one property (guides/services/quotas).
 */
const NOTE_LENGTH = 4_200;

/** Sorts of letters; each has a note of its own. */
const NOTES = {
  reminders: 'letters',
  recommendations: 'recommendation-letters',
  returns: 'return-letters',
} as const;
export type Post = keyof typeof NOTES;

/** One letter to one institution. */
export interface Letter extends Message {
  /** What is noted of it: begins with the code of the institution. */
  id: string;
}

/** What became of the letters; each is named in one of the lists. */
export interface Delivery {
  sent: string[];
  /** Their address is clearly a wrong one. */
  failed: string[];
  /** They may have gone or not: the answer to their sending was lost. */
  unsure: string[];
  /** Not sent: the day's quota or the run was used up, or mail is out of order. */
  waiting: string[];
  /** Which of these it was; null when none waits. */
  stopped: 'quota' | 'run' | 'trouble' | null;
}

/** So many letters running of which nothing is known: the mail is out of order. */
const UNSURE_RUNNING = 2;

/** Stands before the id of a letter that may not have gone. */
const UNSURE = '?';

/** Letters of a run that was killed before it could write them down. */
export interface Unfinished {
  /** Local time of that run, by id of the letter. */
  sent: ReadonlyMap<string, string>;
  /** Those of them that may have gone or not: the last one always. */
  unsure: readonly string[];
}

export interface Mail {
  /** Recipients that may yet be written to today. */
  quota(): number;
  /** What a killed run left; `forget` once the workbook holds it. */
  unfinished(): Unfinished;
  /** Sends letters in their order, noting each before it goes. */
  send(letters: readonly Letter[], moment: string): Delivery;
  forget(): void;
}

/** Local time of a run and the letters that it sent, the last one perhaps. */
type Log = [moment: string, ids: string[]][];

function readLog(host: Pick<Host, 'readNote'>, note: string): Log {
  const text = host.readNote(note);
  try {
    return text === '' ? [] : (JSON.parse(text) as Log);
  } catch {
    return [];
  }
}

/** What became of one letter. */
type Fate = 'sent' | 'failed' | 'unsure' | 'quota' | 'trouble';

/**
 * Whether the day's quota is too small for so many addresses, whatever the
 * refusal said; false when it cannot be asked.
 */
function isOverQuota(host: Pick<Host, 'mailQuota'>, count: number): boolean {
  try {
    return host.mailQuota() < count;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return false;
  }
}

/** Sends one letter, to so many addresses at a time as Google takes. */
function sendLetter(
  host: Pick<Host, 'sendMail' | 'mailQuota'>,
  {to, subject, text, html}: Letter,
): Fate {
  for (let from = 0; from < to.length; from += RECIPIENTS_A_MESSAGE) {
    const part = to.slice(from, from + RECIPIENTS_A_MESSAGE);
    try {
      host.sendMail({to: part, subject, text, html});
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (from > 0) return 'unsure';
      if (error.failure === 'address') return 'failed';
      if (error.failure === 'quota' || isOverQuota(host, part.length)) {
        return 'quota';
      }
      return error.isRefusal ? 'trouble' : 'unsure';
    }
  }
  return 'sent';
}

/**
 * Letters that nobody gets twice. A letter and the note of it cannot be one
 * step, so whichever comes first, a run killed between the two leaves one
 * letter unsure. The note comes first: that letter may be missing, and is
 * named, but it is never sent again. The workbook learns of all at the end, in
 * one write; until then the notes keep what is known.
 *
 * @param check called before the first letter; throws when none may go
 */
export function mailOf(
  host: Pick<Host, 'mailQuota' | 'sendMail' | 'readNote' | 'writeNote'>,
  post: Post,
  check: () => void,
): Mail {
  const note = NOTES[post];
  return {
    quota: () => host.mailQuota(),
    unfinished: () => {
      const log = readLog(host, note);
      const noted = log.flatMap(([moment, ids]) =>
        ids.map(id => ({moment, id})),
      );
      const plain = (id: string) =>
        id.startsWith(UNSURE) ? id.slice(UNSURE.length) : id;
      return {
        sent: new Map(noted.map(({moment, id}) => [plain(id), moment])),
        unsure: noted
          .filter(
            ({id}, at) => id.startsWith(UNSURE) || at === noted.length - 1,
          )
          .map(({id}) => plain(id)),
      };
    },
    send: (letters, moment) => {
      const delivery: Delivery = {
        sent: [],
        failed: [],
        unsure: [],
        waiting: [],
        stopped: null,
      };
      if (letters.length === 0) return delivery;
      check();
      const before = readLog(host, note);
      const noted = before.reduce((sum, [, ids]) => sum + ids.length, 0);
      const gone: string[] = [];
      const logOf = (ids: readonly string[]) =>
        JSON.stringify([...before, [moment, ids]]);
      let quota = host.mailQuota();
      let unsureRunning = 0;
      for (const letter of letters) {
        const text = logOf([...gone, letter.id]);
        const isFull =
          noted + gone.length >= LETTERS_A_RUN || text.length > NOTE_LENGTH;
        if (isFull) delivery.stopped ??= 'run';
        else if (letter.to.length > quota) delivery.stopped ??= 'quota';
        if (delivery.stopped !== null) {
          delivery.waiting.push(letter.id);
          continue;
        }
        host.writeNote(note, text);
        const fate = sendLetter(host, letter);
        unsureRunning = fate === 'unsure' ? unsureRunning + 1 : 0;
        if (fate === 'sent' || fate === 'unsure') {
          delivery[fate].push(letter.id);
          gone.push(fate === 'sent' ? letter.id : `${UNSURE}${letter.id}`);
          quota -= letter.to.length;
          if (unsureRunning === UNSURE_RUNNING) delivery.stopped = 'trouble';
          continue;
        }
        if (fate === 'failed') delivery.failed.push(letter.id);
        else {
          delivery.stopped = fate;
          delivery.waiting.push(letter.id);
        }
        host.writeNote(note, logOf(gone));
      }
      return delivery;
    },
    forget: () => {
      if (host.readNote(note) !== '') host.writeNote(note, '');
    },
  };
}
