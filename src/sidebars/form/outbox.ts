import type {
  CellOutcome,
  CellPart,
  FormReply,
  SaveReply,
  WrittenCell,
} from '../../app/web-form/protocol';

/** How the answers stand: all kept, on their way, or waiting for something. */
export type Saving = 'saved' | 'saving' | 'offline' | 'busy' | 'stopped';

/** What the outbox needs of the page. */
export interface OutboxPort {
  /** Throws when the script was not reached. */
  send(cells: WrittenCell[]): Promise<FormReply<SaveReply>>;
  /** Does it once, so many milliseconds later. */
  later(work: () => void, wait: number): void;
  /** Keeps what is not sent yet for when the page is opened again. */
  keep(cells: WrittenCell[]): void;
  /** Something changed that the page shows. */
  changed(): void;
  /** From 0 to 1, so that pages do not come back all at once. */
  random(): number;
}

/** Somebody wrote something else meanwhile. */
export interface Newer {
  id: string;
  part: CellPart;
  mine: string;
  theirs: string;
}

/** Cells of one message, at most: a whole form fits. */
const BATCH = 400;
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;
const MINUTE = 60_000;

export const cellKey = (id: string, part: CellPart): string => `${part} ${id}`;

/**
 * Keeps each answer until the script has it: what is on its way, what waits
 * for the network or for a minute, what others wrote first. A message that was
 * written and whose reply was lost is sent again, and changes nothing then.
 */
export class Outbox {
  /** What the workbook holds, as far as the page knows. */
  private readonly held = new Map<string, string>();
  private readonly waiting = new Map<string, WrittenCell>();
  private readonly refusals = new Map<string, {mine: string; why: string}>();
  private readonly conflicts = new Map<string, Newer>();
  private isSending = false;
  private wait = FIRST_WAIT;
  /** Counts the waits: one that was overtaken does nothing. */
  private turn = 0;
  private standing: Saving = 'saved';
  /** What the script said last of why it does not save; else empty. */
  message = '';
  /** «по ссылке, 12.12.2025 14:05». */
  written = '';

  constructor(private readonly port: OutboxPort) {}

  /** Takes what the workbook holds, as the script told it. */
  receive(id: string, part: CellPart, text: string): void {
    this.held.set(cellKey(id, part), text);
  }

  /** Takes up what an earlier page could not send. */
  resume(cells: readonly WrittenCell[]): void {
    for (const cell of cells) {
      const key = cellKey(cell.id, cell.part);
      if (!this.held.has(key) || this.held.get(key) === cell.to) continue;
      this.waiting.set(key, cell);
    }
    this.kept();
  }

  /** What the page shows in a cell: what the person wrote, else what is held. */
  text(id: string, part: CellPart): string {
    const key = cellKey(id, part);
    return (
      this.waiting.get(key)?.to ??
      this.refusals.get(key)?.mine ??
      this.held.get(key) ??
      ''
    );
  }

  newer(id: string, part: CellPart): Newer | null {
    return this.conflicts.get(cellKey(id, part)) ?? null;
  }

  /** All that others wrote first and nobody decided upon. */
  undecided(): Newer[] {
    return [...this.conflicts.values()];
  }

  /** Why the script did not take the cell; empty when it did. */
  refusal(id: string, part: CellPart): string {
    return this.refusals.get(cellKey(id, part))?.why ?? '';
  }

  isWaiting(id: string, part: CellPart): boolean {
    return this.waiting.has(cellKey(id, part));
  }

  get saving(): Saving {
    return this.waiting.size === 0 && this.standing !== 'stopped'
      ? 'saved'
      : this.standing === 'saved'
        ? 'saving'
        : this.standing;
  }

  /** Cells that are not kept yet. */
  get count(): number {
    return this.waiting.size;
  }

  /** Writes a cell; `seen` is what the person saw there, if not what is held. */
  write(id: string, part: CellPart, to: string): void {
    const key = cellKey(id, part);
    const held = this.held.get(key) ?? '';
    this.refusals.delete(key);
    this.conflicts.delete(key);
    const before = this.waiting.get(key);
    if (to === held && !(before && this.isSending)) this.waiting.delete(key);
    else this.waiting.set(key, {id, part, to, seen: before?.seen ?? held});
    this.kept();
    // A busy script is left alone for its minute.
    if (this.standing !== 'busy') void this.flush();
  }

  /** Leaves what others wrote. */
  yieldTo(id: string, part: CellPart): void {
    this.conflicts.delete(cellKey(id, part));
    this.port.changed();
  }

  /** Sends what waits, now: the network is back, or the person asks. */
  async flush(): Promise<void> {
    if (this.isSending || this.waiting.size === 0) return;
    if (this.standing === 'stopped') return;
    this.isSending = true;
    this.turn++;
    this.standing = 'saving';
    this.port.changed();
    const batch = [...this.waiting.values()].slice(0, BATCH);
    try {
      const reply = await this.port.send(batch);
      this.isSending = false;
      if (reply.ok) this.take(batch, reply.data);
      else this.refused(reply);
    } catch {
      this.isSending = false;
      this.standing = 'offline';
      this.again(this.wait);
      this.wait = Math.min(2 * this.wait, LONGEST_WAIT);
    }
    this.kept();
    if (this.saving === 'saving') await this.flush();
  }

  private take(batch: readonly WrittenCell[], {cells, written}: SaveReply) {
    this.standing = 'saved';
    this.wait = FIRST_WAIT;
    this.message = '';
    if (written !== '') this.written = written;
    const outcomes = new Map(
      cells.map(one => [cellKey(one.id, one.part), one] as const),
    );
    for (const sent of batch) {
      const outcome = outcomes.get(cellKey(sent.id, sent.part));
      if (outcome) this.settle(sent, outcome);
      else this.waiting.delete(cellKey(sent.id, sent.part));
    }
  }

  private settle(sent: WrittenCell, {became, now, reason}: CellOutcome): void {
    const {id, part, to} = sent;
    const key = cellKey(id, part);
    this.held.set(key, now);
    const latest = this.waiting.get(key);
    // The person wrote on meanwhile, knowing of their own writing only.
    if (latest && latest.to !== to && became === 'saved') {
      this.waiting.set(key, {...latest, seen: now});
      return;
    }
    const mine = latest?.to ?? to;
    this.waiting.delete(key);
    if (became === 'refused') this.refusals.set(key, {mine, why: reason});
    if (became === 'newer') {
      this.conflicts.set(key, {id, part, mine, theirs: now});
    }
  }

  private refused({
    refusal,
    message,
  }: {
    refusal: string;
    message: string;
  }): void {
    this.message = message;
    if (refusal === 'link' || refusal === 'closed') {
      this.standing = 'stopped';
      return;
    }
    this.standing = 'busy';
    this.again(MINUTE * (0.75 + this.port.random() / 2));
  }

  private again(wait: number): void {
    const turn = this.turn;
    this.port.later(() => {
      if (turn === this.turn) void this.flush();
    }, wait);
  }

  private kept(): void {
    this.port.keep([...this.waiting.values()]);
    this.port.changed();
  }
}
