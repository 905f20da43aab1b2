import {seededRandom} from '../../../src/local/bench/seeded-random';
import {strikeClock} from '../../../src/local/runtime/act';
import {tabsById} from '../../../src/workbook/reconcile/places';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {collecting} from '../../support/commands';
import {personOf} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {cellOf, rowOf, tabOf} from '../../support/sheets-of';
import {SimulatedInstitution} from '../../support/simulated-institution';

const LONG = process.env['LONG'] !== undefined;
const PEOPLE = LONG ? 150 : 8;
const SCHOOLS = LONG ? 60 : 3;
const EDITS = LONG ? 20_000 : 250;
/** Minutes between looks; few ordinarily look as often as the trigger does. */
const EVERY = LONG ? 5 : 45;

/** As docs/looks.md reckons, in seconds. */
const COST = {quiet: 1.5, busy: 8};

const random = seededRandom(20);
/** Leaves out the «н/п» that needs a reason of its own. */
const plain = () => 0.05 + 0.95 * random();

const people = Array.from({length: PEOPLE}, (_, index) => {
  const code = `p${String(index + 1).padStart(3, '0')}`;
  const kind = index < SCHOOLS ? 'school' : 'preschool';
  return new SimulatedInstitution(code, kind, true, false, plain);
});

type Deed = {at: number; of: SimulatedInstitution; act: () => void};

function places({book}: BundleHost) {
  const tabs = tabsById(readAll(book));
  return (code: string, row: string, column: number) => {
    const tab = tabs.get(institutionTab(code));
    if (!tab) throw new Error(`no tab of ${code}`);
    return {sheetId: tab.sheetId, row: rowOf(tab, row), column};
  };
}

it('takes in every tick of a deadline day that is made in time, by looks alone', () => {
  const lines = people.map(({code, kind}) => ({code, kind}));
  const bundle = bundleHost(collecting(lines));
  const {book} = bundle;
  bundle.call('set-up');
  const {triggers} = bundle.host.state;
  const clock = triggers.find(({eventType}) => eventType === 'CLOCK');
  bundle.host.state.triggers = triggers.filter(one => one === clock);
  const cell = places(bundle);
  const write = (
    {code}: SimulatedInstitution,
    row: string,
    text: string,
    column: number = COLUMN.value,
  ) => book.type(cell(code, row, column), text, personOf(code));

  /** Minutes of the day: most come in the evening, some in its last minutes. */
  const deeds: Deed[] = people.flatMap((one, index) => {
    const last = index % 4 === 0 ? 1439 : 600 + random() * 838;
    const first = last - 60 - random() * 300;
    const moments = (count: number, from: number, to: number) =>
      Array.from({length: count}, () => from + random() * (to - from)).sort(
        (a, b) => a - b,
      );
    const typed = (cells: typeof one.todo, from: number, to: number) =>
      moments(cells.length, from, to).map(at => ({
        at,
        of: one,
        act() {
          const next = cells.shift();
          if (!next) return;
          const {field, text, explains} = next;
          write(one, field, text, explains ? COLUMN.explanation : undefined);
        },
      }));
    const tick = (at: number) => ({
      at,
      of: one,
      act: () => write(one, 'submit', 'TRUE'),
    });
    return [
      ...typed(one.todo, first - 200, first),
      tick(first),
      ...typed(one.mend, first, last),
      tick(last),
    ];
  });
  const [row = ''] = readAll(book)
    .tabs.find(tab => tab.anchor?.id === institutionTab('p001'))!
    .values.flatMap(([id]) => (/^p\d/.test(String(id)) ? String(id) : []));
  while (deeds.length < EDITS) {
    const of = people[Math.floor(random() * SCHOOLS)]!;
    const text = `протокол ${deeds.length}`;
    const act = () => write(of, row, text, COLUMN.document);
    deeds.push({at: 300 + random() * 1138, of, act});
  }
  deeds.sort((a, b) => a.at - b.at);

  const start = Date.parse('2025-12-20T00:00:00+02:00');
  const counts = {quiet: 0, busy: 0, calls: 0, most: 0, bytes: 0};
  const look = (minute: number) => {
    bundle.host = {...bundle.host, now: start + minute * 60_000};
    bundle.calls.length = 0;
    expect(strikeClock(bundle.host, clock!.uid)).toEqual([]);
    const sheets = bundle.calls.filter(({service}) => service === 'Sheets');
    const isQuiet = sheets.length === 1;
    counts[isQuiet ? 'quiet' : 'busy']++;
    counts.calls += sheets.length;
    counts.most = Math.max(counts.most, sheets.length);
    if (isQuiet) counts.bytes = sheets[0]!.responseBytes;
    if (isQuiet) return;
    const {id, status} = REGISTRY_COLUMN;
    const lines = tabOf(book, 'registry').values;
    const handedIn = new Set(
      lines.filter(row => row[status] === 'сдано').map(row => row[id]),
    );
    for (const one of people) {
      if (handedIn.has(one.code)) one.status = 'submitted';
    }
  };
  let next = 2;
  for (const {at, of, act} of deeds) {
    for (; next <= at; next += EVERY) look(next);
    if (!of.isHandedIn) act();
  }
  // The first looks after the deadline come minutes late.
  look(1442);
  look(1447);

  for (const {code} of people) {
    const [status, moment] = (['status', 'submittedAt'] as const).map(column =>
      cellOf(book, 'registry', code, REGISTRY_COLUMN[column]),
    );
    expect([code, status]).toEqual([code, 'сдано']);
    expect(moment).toMatch(/^не раньше (19|20)\.12\.2025 /);
  }
  const minutes = (counts.quiet * COST.quiet + counts.busy * COST.busy) / 60;
  expect(minutes).toBeLessThan(30);
  expect(counts.most).toBeLessThanOrEqual(6);
  expect(counts.quiet).toBeGreaterThan(0);
  if (LONG) console.log(JSON.stringify({...counts, minutes}));
});
