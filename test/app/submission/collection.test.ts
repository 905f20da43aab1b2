import {strikeClock, typeIntoCell} from '../../../src/local/runtime/act';
import {seededRandom} from '../../../src/local/bench/seeded-random';
import {Refusal} from '../../../src/local/sheets/refusal';
import {decode} from '../../../src/workbook/decode/decode';
import {tabsById} from '../../../src/workbook/reconcile/places';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {cellAt} from '../../../src/workbook/grid';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {blankWorkbook, csv, personOf, PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {rowOf} from '../../support/sheets-of';
import {
  plainTotals,
  SimulatedInstitution,
  type SimulatedKind,
} from '../../support/simulated-institution';

const LONG = process.env['LONG'] !== undefined;
const COUNT = 140;
const SCHOOLS = LONG ? 90 : 16;
/** So many of the boxes are seen by the edit trigger, the rest by the sweep. */
const SEEN = LONG ? 1 : 0.03;
const ROUNDS = LONG ? 12 : 4;

const random = seededRandom(140);

function kindOf(index: number): SimulatedKind {
  if (index < SCHOOLS) return 'school';
  return index % 2 ? 'preschool' : 'supplementary';
}

const people = Array.from({length: COUNT}, (_, index) => {
  const code = `x${String(index + 1).padStart(3, '0')}`;
  const kind = kindOf(index);
  const upper = kind === 'school' && index % 3 > 0;
  return new SimulatedInstitution(code, kind, upper, index % 10 === 9, random);
});

/** Where each input of each tab stands; nothing moves during the collection. */
function inputs({book}: BundleHost) {
  const tabs = tabsById(readAll(book));
  return (code: string, field: string, column: number) => {
    const tab = tabs.get(institutionTab(code));
    if (!tab) throw new Error(`no tab of ${code}`);
    return {sheetId: tab.sheetId, row: rowOf(tab, field), column};
  };
}

function sheetCalls(bundle: BundleHost, command: string, args: unknown) {
  bundle.calls.length = 0;
  const answer = bundle.call(command, args);
  if (!answer.ok) {
    throw new Error([command, answer.message, ...answer.details].join('\n'));
  }
  const sheets = bundle.calls.filter(({service}) => service === 'Sheets');
  const writes = sheets.filter(({method}) => method.endsWith('.batchUpdate'));
  return {
    answer,
    reads: sheets.length - writes.length,
    writes: writes.length,
    mails: bundle.calls.filter(({method}) => method === 'sendEmail').length,
  };
}

describe('a collection of 140 institutions', () => {
  const bundle = bundleHost(blankWorkbook());
  const {book} = bundle;
  let cell: ReturnType<typeof inputs>;

  const typeAs = (
    one: SimulatedInstitution,
    field: string,
    column: number,
    text: string,
  ) => book.type(cell(one.code, field, column), text, personOf(one.code));

  /** She types the next cell; now and then nonsense first, which is refused. */
  function typeNext(
    one: SimulatedInstitution,
    queue: SimulatedInstitution['todo'],
  ) {
    const next = queue.shift();
    if (!next) return;
    const {field, text, explains} = next;
    if (!explains && random() < 0.1) {
      expect(() => typeAs(one, field, COLUMN.value, 'около ста')).toThrow(
        Refusal,
      );
    }
    typeAs(one, field, explains ? COLUMN.explanation : COLUMN.value, text);
    one.took(next);
  }

  /** She ticks the box; what comes of it is known when somebody looks. */
  const waiting = new Set<SimulatedInstitution>();
  function tick(one: SimulatedInstitution) {
    const box = cell(one.code, 'submit', COLUMN.value);
    waiting.add(one);
    if (random() >= SEEN) {
      book.type(box, 'TRUE', personOf(one.code));
      return;
    }
    const {failures} = typeIntoCell(
      bundle.host,
      box,
      'TRUE',
      personOf(one.code),
    );
    expect(failures).toEqual([]);
    settled();
  }

  /** By the plain model: whoever was ready has handed in, the rest mend. */
  function settled() {
    for (const one of waiting) {
      if (one.isReady) one.status = 'submitted';
    }
    waiting.clear();
  }

  function strike() {
    const clock = bundle.host.state.triggers.find(
      ({eventType}) => eventType === 'CLOCK',
    );
    expect(strikeClock(bundle.host, clock?.uid ?? '')).toEqual([]);
    settled();
  }

  // What people may type into is read once more right before it is written,
  // and a body holds at most a hundred protections.
  it('opens with three reads and two writes', () => {
    bundle.call('set-up');
    const lines = people.map(({code, kind, upper}) => ({
      code,
      kind,
      name: `Учреждение ${code}`,
      grades10_11: upper ? 'да' : 'нет',
    }));
    expect(bundle.call('add-institutions', {csv: csv(lines)}).ok).toBe(true);
    const opening = sheetCalls(bundle, 'open-collection', {
      period: 2025,
      deadline: '2025-12-20',
    });
    expect([opening.reads, opening.writes]).toEqual([3, 2]);
    expect(bundle.call('triggers', {on: true}).ok).toBe(true);
    cell = inputs(bundle);
  });

  it('is typed straight into the sheet: the trigger leaves such edits alone', () => {
    const [one] = people;
    if (!one) throw new Error('nobody');
    const place = cell(one.code, 'i2.1', COLUMN.value);
    bundle.calls.length = 0;
    const before = book.stringify();
    typeIntoCell(bundle.host, place, '3', personOf(one.code));
    const through = book.stringify();
    book.type(place, '', personOf(one.code));
    expect(book.stringify()).toBe(before);
    book.type(place, '3', personOf(one.code));
    expect(book.stringify()).toBe(through);
    book.type(place, '', personOf(one.code));
    expect(bundle.calls).toEqual([]);
  });

  it('reminds all of them in two days, with three reads and one write beside the mails', () => {
    const {mails, reads, writes, answer} = sheetCalls(bundle, 'remind', {});
    expect([reads, writes]).toEqual([3, 1]);
    // A day's quota of an ordinary account.
    expect(mails).toBe(100);
    expect(answer.message).toBe('Отправлено: 100 писем.');
    expect(answer.details[0]).toMatch(/^Ждут: 40/);
    const again = sheetCalls(bundle, 'remind', {});
    expect([again.mails, again.writes]).toEqual([0, 0]);
    const {host} = bundle;
    bundle.host = {...host, now: host.now! + 86_400_000};
    const next = sheetCalls(bundle, 'remind', {});
    expect([next.reads, next.writes, next.mails]).toEqual([3, 1, 40]);
    const written = host.state.outbox.flatMap(({to}) => to);
    expect(written.sort()).toEqual(
      people.map(({code}) => personOf(code)).sort(),
    );
    bundle.host = host;
  });

  it('comes to what a plain model says, whatever the order', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const busy = people.filter(one => !one.isHandedIn && !one.stays);
      while (busy.length > 0) {
        const index = Math.floor(random() * busy.length);
        const one = busy[index]!;
        if (waiting.has(one)) {
          busy.splice(index, 1);
        } else if (one.todo.length > 0 && (round > 0 || random() > 0.01)) {
          typeNext(one, one.todo);
        } else {
          // In the first round she ticks and learns of her mistakes.
          while (round > 0 && one.mend.length > 0) typeNext(one, one.mend);
          tick(one);
          busy.splice(index, 1);
        }
      }
      strike();
      if (round === 1) {
        for (const one of people
          .filter(({status}) => status === 'submitted')
          .slice(0, 3)) {
          const reason = 'Проверьте контингент';
          bundle.call('return', {institution: one.code, reason});
          one.status = 'returned';
        }
      }
    }
    const {reads, writes} = sheetCalls(bundle, 'accept', {all: true});
    expect([reads, writes]).toEqual([3, 1]);
    for (const one of people) {
      if (one.status === 'submitted') one.status = 'accepted';
    }
    bundle.call('roll-up');
    const actual = readAll(book);
    const {submissions} = decode(actual, PRESET);
    expect(
      people.map(({code}) => [code, submissions.get(code)?.status]),
    ).toEqual(people.map(({code, status}) => [code, status]));
    const accepted = people.filter(({status}) => status === 'accepted').length;
    expect(accepted).toBeGreaterThan(100);
    expect(accepted).toBeLessThan(COUNT);
    const summary = tabsById(actual).get('summary');
    if (!summary) throw new Error('no summary');
    for (const {id} of PRESET.catalogue.indicators) {
      const row = rowOf(summary, id);
      const shown = [4, 5, 6, 7].map(
        column => cellAt(summary.values, row, column) ?? null,
      );
      const {preliminary, total, counted, expected} = plainTotals(people, id);
      expect([id, ...shown]).toEqual([
        id,
        preliminary,
        total,
        counted,
        expected,
      ]);
    }
  });

  it('has locked who handed in, and nobody else', () => {
    for (const one of people) {
      const [field = 'children'] = one.rows();
      const open = book.canEdit(
        cell(one.code, field, COLUMN.value),
        personOf(one.code),
      );
      expect([one.code, open]).toEqual([one.code, !one.isHandedIn]);
    }
  });
});
