import type {DashboardView} from '../../../src/app/queries/dashboard/view';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {TARGET_COLUMN} from '../../../src/workbook/tabs/indicators';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {collecting, must} from '../../support/commands';
import {
  blankWorkbook,
  COMMITTEE,
  OWNER,
  type Line,
} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tick, typeInto} from '../../support/sheets-of';

const LINES: readonly Line[] = [
  {code: 's01', name: 'Школа № 10'},
  {code: 's02', name: 'Школа № 2'},
  {code: 'd01', name: 'Детский сад', kind: 'preschool'},
];

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const ask = (desk: BundleHost, user = COMMITTEE) =>
  desk.ask('dashboard', {}, user);
const row = (view: DashboardView, no: string) => {
  const found = view.indicators.find(one => one.no === no);
  if (!found) throw new Error(no);
  return found;
};

/** One return accepted, one begun. */
function halfway(): Workbook {
  const book = collecting(LINES);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'accept', {all: true});
  fillReturn(book, 's02', {'k5-11': 100, 'i3.1': 40});
  return book;
}

/** Every text of the answer. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe('the dashboard', () => {
  let desk: BundleHost;
  beforeAll(() => {
    desk = bundleHost(halfway());
  });

  it('takes two reads and no write, for the committee and the centre', () => {
    for (const user of [COMMITTEE, OWNER]) {
      desk.calls.length = 0;
      ask(desk, user);
      const calls = desk.calls.filter(({service}) => service === 'Sheets');
      expect(calls.map(({method}) => method)).toEqual([
        'Spreadsheets.get',
        'Spreadsheets.Values.batchGetByDataFilter',
      ]);
    }
  });

  it('takes no arguments', () => {
    const answer = desk.send({query: 'dashboard', args: {period: 2024}});
    expect(answer).toMatchObject({ok: false});
  });

  it('says how far the collection has come, and by whom', () => {
    const {heading, figures, progress} = ask(desk);
    expect(heading).toBe('Обзор за 2025 год');
    expect(
      figures.map(({title, value}) => [title, plain(value)]),
    ).toContainEqual(['Сдали отчёт', '1 из 3']);
    expect(progress.expected).toBe(3);
    expect(progress.days).toEqual([{day: '2025-11-05', handedIn: 1}]);
    expect(progress.kinds).toEqual([
      {title: 'Школы', accepted: 1, submitted: 0, returned: 0, draft: 1},
      {title: 'Детские сады', accepted: 0, submitted: 0, returned: 0, draft: 1},
    ]);
    expect(progress.steps.map(({state}) => state)).toEqual([
      'now',
      'now',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });

  it('tells official and preliminary totals with their coverage', () => {
    const view = ask(desk);
    const n = Number(SOUND['i3.1']);
    expect(row(view, 'И 3.1')).toMatchObject({
      official: `${n}\u00a0из\u00a0${SOUND['k5-11']}`,
      preliminary: String(n + 40),
      counted: 1,
      expected: 2,
      change: '',
      target: '',
    });
    expect(row(view, 'И 3.1а')).toMatchObject({
      isPart: true,
      name: 'В рамках проекта «Билет в будущее»',
    });
    expect(row(view, 'И 11.1')).toMatchObject({
      isShare: false,
      official: String(SOUND['i11.1']),
    });
  });

  it('writes texts that people read: no ids, no holes', () => {
    const texts = textsOf(ask(desk)).filter(
      text =>
        !/^(\d{4}-\d\d-\d\d|done|now|ahead|low|middle|high|few)$/.test(text),
    );
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      expect(text).not.toMatch(
        /undefined|null|NaN| {2}|"|\bi\d+\.\d|\bp\d+\.\d|\bs0\d|\bk\d|@/,
      );
    }
  });

  it('names what is overdue, and where', () => {
    const {overdue} = ask(desk);
    const plan = overdue.find(({no}) => no === 'П 1.2');
    expect(plan).toMatchObject({
      date: '30.06.2023',
      late: 0,
      silent: 2,
      concerned: 0,
    });
    expect(plan?.names.sort()).toEqual(['Школа № 10', 'Школа № 2']);
    expect(plan?.standing).toMatch(/нет сведений – \d/);
  });
});

describe('the dashboard over the years', () => {
  it('shows closed periods, the change and the way to the target', () => {
    const book = halfway();
    must(book, 'close-collection');
    must(book, 'next-period', {
      period: 2026,
      deadline: '20.12.2026',
      confirm: true,
    });
    const n = Number(SOUND['i3.1']) + 10;
    fillReturn(book, 's01', {...SOUND, 'i3.1': n}, EXPLAINED);
    typeInto(book, 'indicators', 'i3.1', TARGET_COLUMN, '95%');
    tick(book, 's01');
    must(book, 'submit');
    const view = ask(bundleHost(book));
    const {points, change, comparable, target, way} = row(view, 'И 3.1');
    const K = Number(SOUND['k5-11']);
    expect(points.map(({period, value}) => [period, value])).toEqual([
      [2025, (n - 10) / K],
      [2026, n / K],
    ]);
    expect(plain(comparable)).toBe('сравнимо учреждений: 1');
    expect(plain(change)).toMatch(/^\+[\d,]+ п\. п\.$/);
    expect(plain(target)).toBe('95 %');
    expect(plain(way)).toMatch(
      new RegExp(`^Не хватает .* – это ещё ${Math.ceil(0.95 * K) - n} челове`),
    );
  });

  it('has something to say before anything was opened or filled', () => {
    const blank = blankWorkbook();
    must(blank, 'set-up', {committee: [COMMITTEE]});
    const unopened = ask(bundleHost(blank));
    expect(unopened).toMatchObject({heading: 'Обзор', period: null});
    expect(unopened.empty).toMatch(/^Сбор ещё не открывали/);

    const {empty, indicators, heat} = ask(bundleHost(collecting(LINES)));
    expect(empty).toBe('');
    expect(new Set(indicators.map(({official}) => official))).toEqual(
      new Set(['нет данных']),
    );
    const cells = heat.rows.flatMap(({cells: all}) => all);
    expect(new Set(cells.map(cell => cell?.note))).toEqual(
      new Set(['нет данных']),
    );
  });
});
