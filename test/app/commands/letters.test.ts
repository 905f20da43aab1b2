import type {LettersPreview} from '../../../src/app/commands/letters';
import type {Message} from '../../../src/app/engine/host';
import {runCommand} from '../../../src/app/engine/run-command';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {RECOMMENDATION_COLUMN as C} from '../../../src/workbook/tabs/recommendations';
import {analysed, EARLY, OVZ, setState} from '../../support/analysed';
import {bundleHost} from '../../support/bundle-host';
import {must, once, run} from '../../support/commands';
import {killAfter} from '../../support/killed-host';
import {COMMITTEE, personOf, PRESET} from '../../support/municipality';
import {named, parseHtml, textOf} from '../../support/parse-html';
import {cellOf, typeInto} from '../../support/sheets-of';
import {workbookHost, type HostSettings} from '../../support/workbook-host';

const OTHER = 'ovz-uncovered/s04/2025/i4.1';
const LAST = 'ovz-uncovered/s05/2025/i4.1';
const NOON = '2026-01-20T12:00';

/** The mail of some days, with what outlives a run of a command. */
class Post {
  readonly notes = new Map<string, string>();
  readonly outbox: Message[] = [];

  on(moment: string, quota = 100): HostSettings {
    const {notes, outbox} = this;
    return {notes, outbox, quota, moment};
  }

  get written(): string[] {
    return this.outbox.flatMap(({to}) => to);
  }
}

const state = (book: Workbook, id: string) =>
  cellOf(book, 'recommendations', id, C.state);
const answerBy = (book: Workbook, id: string) =>
  cellOf(book, 'recommendations', id, C.answerBy);

/** Approved for s01, s02, s05 and s04, which has no address. */
const approved = once(() => {
  const book = analysed();
  for (const id of [EARLY, OVZ, OTHER, LAST]) setState(book, id, 'утверждена');
  return book;
});

describe('letters', () => {
  it('sends what was approved, once, and moves it on', () => {
    const book = approved();
    const post = new Post();
    const ran = must(book, 'letters', {answerBy: '05.02.2026'}, post.on(NOON));
    expect(ran.message).toBe('Отправлено: 3 письма.');
    expect(ran.details).toEqual([
      'Нет адреса: Школа s04. Напечатайте письмо и отметьте его направленным.',
    ]);
    expect(post.outbox.map(({to}) => to)).toEqual([
      [personOf('s01')],
      ['a@example.org', 'b@example.org'],
      [personOf('s05')],
    ]);
    expect(state(book, EARLY)).toBe('направлена');
    expect(answerBy(book, EARLY)).toBe('05.02.2026');
    expect(state(book, OTHER)).toBe('утверждена');
    expect([ran.host.reads, ran.host.writes.length]).toEqual([3, 1]);
    const again = must(book, 'letters', {}, post.on('2026-01-21T12:00'));
    expect(again.message).toBe('Отправлено: 0 писем.');
    expect(post.outbox).toHaveLength(3);
  });

  it('tells its figures beside the group, and only what was approved', () => {
    const book = approved();
    const post = new Post();
    must(book, 'letters', {answerBy: '05.02.2026'}, post.on(NOON));
    const [first, second] = post.outbox;
    expect(first?.subject).toBe(
      'Профориентация: рекомендация по итогам 2025 года',
    );
    const text = first?.text.replace(/\u00A0/g, ' ').split('\n') ?? [];
    expect(text).toContain(
      'Группа сравнения: школы с 10-11 классами, 300–799 обучающихся.',
    );
    expect(text).toContainEqual(
      expect.stringMatching(
        /^3\.1 Количество .*: 20 из 350 \(5,7 %\); медиана группы 57,1 % \(6 учреждений\); ниже группы$/,
      ),
    );
    expect(text.filter(line => /^\d\. /.test(line))).toEqual([
      expect.stringMatching(/^1\. По показателю 3\.1 .* 20 из 350/),
    ]);
    expect(text).toContain(
      'Ответьте до 05.02.2026 на своей вкладке, в блоке «Рекомендации и ваш ответ».',
    );
    expect(text).toContainEqual(
      expect.stringMatching(/^Ваша вкладка: https:\S+#gid=\d+$/),
    );
    // Its own small number is its own; no verdict, no share, no median.
    const own = second?.text.replace(/\u00A0/g, ' ');
    expect(own).toMatch(/^4\.1 .*: 5 из 7$/m);
  });

  it('escapes whatever a name holds, in the letter and in print', () => {
    const post = new Post();
    const book = approved();
    const {html} = must(book, 'letters', {preview: true})
      .data as LettersPreview;
    must(book, 'letters', {}, post.on(NOON));
    for (const made of [html, ...post.outbox.map(one => one.html)]) {
      const root = parseHtml(made);
      expect(named(root, 'script')).toEqual([]);
    }
    expect(textOf(parseHtml(html))).toContain(
      'Школа <script>alert(1)</script> «Луч» & К°',
    );
  });

  it('shows all of that before anything is sent, and changes nothing', () => {
    const book = approved();
    setState(book, LAST, 'направлена');
    const before = book.stringify();
    const post = new Post();
    const ran = must(book, 'letters', {preview: true}, post.on(NOON, 2));
    const data = ran.data as LettersPreview;
    expect(data).toMatchObject({
      period: 2025,
      recipients: 3,
      quota: 2,
      withoutAddress: [{institution: 's04', name: 'Школа s04'}],
      sentBefore: ['Школа s05'],
    });
    expect(named(parseHtml(data.html), 'h1').map(textOf)).toEqual([
      'Школа <script>alert(1)</script> «Луч» & К°',
      'Школа "№ 2" 🎓',
      'Школа s04',
      'Школа s05',
    ]);
    expect(book.stringify()).toBe(before);
    expect([post.outbox, post.notes.size]).toEqual([[], 0]);
  });

  it('stops at the day’s quota and goes on the next day', () => {
    const book = approved();
    const post = new Post();
    const ran = must(book, 'letters', {}, post.on(NOON, 2));
    expect(ran.message).toBe('Отправлено: 1 письмо.');
    expect(ran.details[0]).toMatch(/^Ждут: 2 – дневной предел почты/);
    expect([state(book, EARLY), state(book, OVZ)]).toEqual([
      'направлена',
      'утверждена',
    ]);
    must(book, 'letters', {}, post.on('2026-01-21T12:00', 200));
    expect(new Set(post.written).size).toBe(post.written.length);
    expect(post.outbox).toHaveLength(3);
  });

  it('names an address that the mail refused, and leaves its state', () => {
    const book = approved();
    typeInto(book, 'registry', 's01', 4, 'wrong@example.org');
    const post = new Post();
    const ran = must(book, 'letters', {}, post.on(NOON));
    expect(ran.details.join('\n')).toMatch(/«Луч» & К°: письмо не принято/);
    expect(state(book, EARLY)).toBe('утверждена');
  });

  it('marks what was handed over on paper, for those named', () => {
    const book = approved();
    const post = new Post();
    expect(run(book, 'letters', {byHand: true}, post.on(NOON)).ok).toBe(false);
    const args = {byHand: true, institution: 's04'};
    const {message} = must(book, 'letters', args, post.on(NOON));
    expect(message).toBe('Отмечено направленными: Школа s04.');
    expect([state(book, OTHER), state(book, EARLY)]).toEqual([
      'направлена',
      'утверждена',
    ]);
    expect(post.outbox).toEqual([]);
  });

  it('keeps the day that a recommendation has of its own', () => {
    const book = approved();
    typeInto(book, 'recommendations', EARLY, C.answerBy, '01.03.2026');
    const post = new Post();
    must(book, 'letters', {answerBy: '05.02.2026'}, post.on(NOON));
    expect(post.outbox[0]?.text).toContain('Ответьте до 01.03.2026');
    expect([answerBy(book, EARLY), answerBy(book, OVZ)]).toEqual([
      '01.03.2026',
      '05.02.2026',
    ]);
  });

  it.each([
    ['a day that is none', {answerBy: 'завтра'}, /не дата/],
    ['a day that is gone', {answerBy: '01.01.2026'}, /уже прошёл/],
    ['a period unknown to it', {period: 2020}, /О 2020 годе/],
    ['a code unknown to it', {institution: 'нет'}, /с кодом «нет» нет/],
  ])('refuses %s', (_, args, message) => {
    const post = new Post();
    const ran = run(approved(), 'letters', args, post.on(NOON));
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(message),
    ]);
    expect(post.outbox).toEqual([]);
  });

  it.each([COMMITTEE, personOf('s01')])('is not for %s', user => {
    expect(run(approved(), 'letters', {preview: true}, {user}).ok).toBe(false);
  });

  it('goes through Google’s mail', () => {
    const bundle = bundleHost(approved());
    expect(bundle.call('letters')).toMatchObject({ok: true});
    const {outbox} = bundle.host.state;
    expect(outbox.map(({to}) => to.length)).toEqual([1, 2, 1]);
    expect(outbox[0]?.htmlBody).toMatch(/<a href="https:[^"]*#gid=\d+">/);
  });
});

it('gives nobody two letters and forgets nobody, wherever it is killed', () => {
  const attempt = (calls: number) => {
    const book = approved();
    const post = new Post();
    const host = workbookHost(book, post.on(NOON));
    const counter = killAfter(host, calls);
    runCommand(host, PRESET, 'letters', {});
    return {book, post, made: counter.made};
  };
  const {made} = attempt(Infinity);
  expect(made).toBeGreaterThan(8);
  for (let calls = 0; calls < made; calls++) {
    const {book, post} = attempt(calls);
    const second = must(book, 'letters', {}, post.on('2026-01-20T13:00'));
    expect([calls, new Set(post.written).size]).toEqual([
      calls,
      post.written.length,
    ]);
    expect(post.outbox.length).toBeGreaterThanOrEqual(2);
    if (post.outbox.length === 2) {
      expect(second.details.join('\n')).toMatch(/прошлая отправка прервалась/);
    }
    for (const id of [EARLY, OVZ, LAST]) {
      expect([calls, state(book, id)]).toEqual([calls, 'направлена']);
    }
    expect(post.notes.get('recommendation-letters') ?? '').toBe('');
  }
});
