import type {
  CellOutcome,
  FormReply,
  SaveReply,
  WrittenCell,
} from '../../../src/app/web-form/protocol';
import {Outbox} from '../../../src/sidebars/form/outbox';

type Reply = FormReply<SaveReply> | 'unreached';

const written = 'по ссылке, 12.12.2025 14:05';
const saved = (cells: readonly WrittenCell[]): Reply => ({
  ok: true,
  data: {
    written,
    cells: cells.map(({id, part, to}) => ({
      id,
      part,
      became: 'saved',
      now: to,
      reason: '',
    })),
  },
});
const refusal = (why: 'busy' | 'closed' | 'link' | 'failed'): Reply => ({
  ok: false,
  refusal: why,
  message: `нет: ${why}`,
  details: [],
});

/** An outbox whose script answers as told, and whose clock is turned by hand. */
function outboxOf(...replies: ((cells: WrittenCell[]) => Reply)[]) {
  const sent: WrittenCell[][] = [];
  const timers: {work: () => void; wait: number}[] = [];
  let kept: WrittenCell[] = [];
  const outbox = new Outbox({
    async send(cells) {
      sent.push(cells);
      const reply = (replies.shift() ?? saved)(cells);
      if (reply === 'unreached') throw new Error('HTTP 0');
      return reply;
    },
    later: (work, wait) => timers.push({work, wait}),
    keep: cells => (kept = cells),
    changed: () => undefined,
    random: () => 0.5,
  });
  outbox.receive('i2.1', 'value', '');
  const rest = () => new Promise(resolve => setTimeout(resolve));
  return {outbox, sent, timers, rest, kept: () => kept};
}

const outcome = (more: Partial<CellOutcome>): CellOutcome => ({
  id: 'i2.1',
  part: 'value',
  became: 'saved',
  now: '',
  reason: '',
  ...more,
});

it('sends an answer at once and tells when it is kept', async () => {
  const {outbox, sent, rest, kept} = outboxOf();
  outbox.write('i2.1', 'value', '391');
  expect(outbox.saving).toBe('saving');
  await rest();
  expect(sent).toEqual([[{id: 'i2.1', part: 'value', to: '391', seen: ''}]]);
  expect(outbox.saving).toBe('saved');
  expect(outbox.written).toBe(written);
  expect(kept()).toEqual([]);
});

it('keeps what could not be sent, and sends it when the network is back', async () => {
  const {outbox, sent, timers, rest, kept} = outboxOf(
    () => 'unreached',
    () => 'unreached',
  );
  outbox.write('i2.1', 'value', '391');
  await rest();
  expect(outbox.saving).toBe('offline');
  outbox.write('i2.1', 'value', '392');
  await rest();
  expect(kept()).toEqual([{id: 'i2.1', part: 'value', to: '392', seen: ''}]);
  expect(timers.length).toBeGreaterThan(0);
  await outbox.flush();
  expect(sent[sent.length - 1]).toEqual([
    {id: 'i2.1', part: 'value', to: '392', seen: ''},
  ]);
  expect(outbox.saving).toBe('saved');
});

it('waits longer and longer for the network, a minute at most', async () => {
  const {outbox, timers, rest} = outboxOf(
    ...Array.from({length: 7}, () => () => 'unreached' as const),
  );
  outbox.write('i2.1', 'value', '391');
  await rest();
  for (let i = 0; i < 6; i++) {
    timers[timers.length - 1]?.work();
    await rest();
  }
  expect(timers.map(({wait}) => wait / 1000)).toEqual([
    3, 6, 12, 24, 48, 60, 60,
  ]);
});

it('comes back in about a minute when Google is busy', async () => {
  const {outbox, sent, timers, rest} = outboxOf(() => refusal('busy'));
  outbox.write('i2.1', 'value', '391');
  await rest();
  expect(outbox.saving).toBe('busy');
  outbox.write('i2.1', 'value', '392');
  await rest();
  expect(timers.map(({wait}) => wait)).toEqual([60_000]);
  expect(sent).toHaveLength(1);
  timers[0]?.work();
  await rest();
  expect(outbox.saving).toBe('saved');
});

it('never sends again once the form is closed, and keeps the answer', async () => {
  const {outbox, sent, rest, kept} = outboxOf(() => refusal('closed'));
  outbox.write('i2.1', 'value', '391');
  await rest();
  outbox.write('i2.1', 'value', '392');
  await rest();
  expect(sent).toHaveLength(1);
  expect(outbox.saving).toBe('stopped');
  expect(outbox.message).toBe('нет: closed');
  expect(kept()).toHaveLength(1);
});

it('tells what others wrote first, and writes over it only when told to', async () => {
  const {outbox, sent, rest} = outboxOf(() => ({
    ok: true,
    data: {written, cells: [outcome({became: 'newer', now: '500'})]},
  }));
  outbox.write('i2.1', 'value', '391');
  await rest();
  expect(outbox.text('i2.1', 'value')).toBe('500');
  expect(outbox.newer('i2.1', 'value')).toEqual({
    id: 'i2.1',
    part: 'value',
    mine: '391',
    theirs: '500',
  });
  outbox.write('i2.1', 'value', '391');
  await rest();
  expect(sent[1]).toEqual([
    {id: 'i2.1', part: 'value', to: '391', seen: '500'},
  ]);
  expect(outbox.undecided()).toEqual([]);
});

it('sends what was written while a message was on its way, as its own', async () => {
  const {outbox, sent, rest} = outboxOf();
  outbox.write('i2.1', 'value', '39');
  outbox.write('i2.1', 'value', '391');
  await rest();
  await rest();
  expect(sent.map(([cell]) => cell)).toEqual([
    {id: 'i2.1', part: 'value', to: '39', seen: ''},
    {id: 'i2.1', part: 'value', to: '391', seen: '39'},
  ]);
  expect(outbox.saving).toBe('saved');
});

it('shows a refused text where it was typed, with the reason', async () => {
  const {outbox, rest} = outboxOf(() => ({
    ok: true,
    data: {
      written: '',
      cells: [outcome({became: 'refused', reason: 'нужно целое число'})],
    },
  }));
  outbox.write('i2.1', 'value', 'много');
  await rest();
  expect(outbox.text('i2.1', 'value')).toBe('много');
  expect(outbox.refusal('i2.1', 'value')).toBe('нужно целое число');
});

it('takes up what an earlier page left, and nothing of rows that are gone', async () => {
  const {outbox, sent} = outboxOf();
  outbox.resume([
    {id: 'i2.1', part: 'value', to: '391', seen: ''},
    {id: 'gone', part: 'value', to: '1', seen: ''},
  ]);
  await outbox.flush();
  expect(sent).toEqual([[{id: 'i2.1', part: 'value', to: '391', seen: ''}]]);
});
