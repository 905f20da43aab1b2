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
  /** The platform refused them: a wrong address, mostly. */
  failed: string[];
  /** Not tried: the day's quota, or the run, was used up. */
  waiting: string[];
  /** Which of the two it was; null when none waits. */
  stopped: 'quota' | 'run' | null;
}

/** Letters of a run that was killed before it could write them down. */
export interface Unfinished {
  /** Local time of that run, by id of the letter. */
  sent: ReadonlyMap<string, string>;
  /** The last one may have gone or not; null when there is none. */
  unsure: string | null;
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

/** Sends one letter, to so many addresses at a time as Google takes. */
function sendLetter(host: Pick<Host, 'sendMail'>, letter: Letter): void {
  const {to, subject, text, html} = letter;
  for (let from = 0; from < to.length; from += RECIPIENTS_A_MESSAGE) {
    const part = to.slice(from, from + RECIPIENTS_A_MESSAGE);
    host.sendMail({to: part, subject, text, html});
  }
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
      const sent = new Map(
        log.flatMap(([moment, ids]) => ids.map(id => [id, moment] as const)),
      );
      const [, last = []] = log[log.length - 1] ?? [];
      return {sent, unsure: last[last.length - 1] ?? null};
    },
    send: (letters, moment) => {
      const delivery: Delivery = {
        sent: [],
        failed: [],
        waiting: [],
        stopped: null,
      };
      if (letters.length === 0) return delivery;
      check();
      const before = readLog(host, note);
      const noted = before.reduce((sum, [, ids]) => sum + ids.length, 0);
      let quota = host.mailQuota();
      letters.forEach(letter => {
        const {waiting, sent, failed} = delivery;
        const text = JSON.stringify([
          ...before,
          [moment, [...sent, letter.id]],
        ]);
        const full =
          noted + sent.length >= LETTERS_A_RUN || text.length > NOTE_LENGTH;
        if (full) delivery.stopped ??= 'run';
        else if (letter.to.length > quota) delivery.stopped ??= 'quota';
        if (delivery.stopped !== null) {
          waiting.push(letter.id);
          return;
        }
        host.writeNote(note, text);
        try {
          sendLetter(host, letter);
          sent.push(letter.id);
          quota -= letter.to.length;
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          if (error.failure === 'quota') {
            delivery.stopped = 'quota';
            waiting.push(letter.id);
          } else failed.push(letter.id);
          host.writeNote(note, JSON.stringify([...before, [moment, sent]]));
        }
      });
      return delivery;
    },
    forget: () => {
      if (host.readNote(note) !== '') host.writeNote(note, '');
    },
  };
}
