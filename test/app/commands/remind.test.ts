import type {Message} from '../../../src/app/engine/host';
import type {RemindPreview} from '../../../src/app/commands/remind';
import {mailOf} from '../../../src/app/letters/deliver';
import {runCommand} from '../../../src/app/engine/run-command';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {bundleHost} from '../../support/bundle-host';
import {collecting, must, once, run} from '../../support/commands';
import {killAfter} from '../../support/killed-host';
import {personOf, PRESET, type Line} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tabOf, tick} from '../../support/sheets-of';
import {workbookHost, type HostSettings} from '../../support/workbook-host';

const FOUR: readonly Line[] = [
  {code: 's01'},
  {code: 's02', emails: `${personOf('s02')} second@school.example.org`},
  {code: 's03', emails: ''},
  {code: 's04', name: 'Школа <b>«Луч»</b> & К°'},
];

/** A day of the collection, with what outlives a run of a command. */
class Post {
  readonly notes = new Map<string, string>();
  readonly outbox: Message[] = [];

  constructor(readonly quota = 100) {}

  on(moment: string): HostSettings {
    const {notes, outbox, quota} = this;
    return {notes, outbox, quota, moment};
  }

  get written(): string[] {
    return this.outbox.flatMap(({to}) => to);
  }
}

const NOON = '2025-12-15T12:00';
const reminded = (book: Workbook, code: string) =>
  cellOf(book, 'registry', code, REGISTRY_COLUMN.remindedAt);

/** s01 has handed in; s04 has begun, with a mistake. */
const midway = once(() => {
  const book = collecting(FOUR);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  fillReturn(book, 's04', {...SOUND, 'i1.2': 61, 'i7.1': null}, EXPLAINED);
  return book;
});

describe('remind', () => {
  it('writes to those who have not handed in, one letter each', () => {
    const book = midway();
    const post = new Post();
    const ran = must(book, 'remind', {}, post.on(NOON));
    expect(ran.message).toBe('Отправлено: 2 письма.');
    expect(ran.details).toEqual(['Нет адреса: Школа s03.']);
    expect(post.outbox.map(({to}) => to)).toEqual([
      [personOf('s02'), 'second@school.example.org'],
      [personOf('s04')],
    ]);
    expect(reminded(book, 's02')).toBe('15.12.2025 12:00');
    expect(reminded(book, 's01')).toBeNull();
    expect(post.notes.get('letters') ?? '').toBe('');
    expect([ran.host.reads, ran.host.writes.length]).toEqual([3, 1]);
  });

  it('says what is missing, by when and where', () => {
    const post = new Post();
    must(midway(), 'remind', {institution: 's04'}, post.on(NOON));
    const [letter] = post.outbox;
    expect(letter?.subject).toBe(
      'Профориентация: отчёт за 2025 год – срок 20.12.2025',
    );
    expect(letter?.text.split('\n')).toEqual([
      'Здравствуйте!',
      '',
      'Школа <b>«Луч»</b> & К°: отчёт по профориентации за 2025 год ещё не сдан.',
      'Срок – 20.12.2025: осталось 5 дней.',
      '',
      'Не заполнено: 1 строка.',
      'Исправьте или поясните:',
      expect.stringMatching(/^– И 1\.2: больше числа/),
      '',
      'Заполните жёлтые клетки вкладки и поставьте внизу отметку «Сдать».',
      expect.stringMatching(
        /^Ваша вкладка: https:\/\/docs\.google\.com\/spreadsheets\/d\/municipality\/edit#gid=\d+$/,
      ),
      '',
      'Методический центр',
      '',
    ]);
    expect(letter?.html).toContain('&lt;b&gt;«Луч»&lt;/b&gt; &amp; К°');
    expect(letter?.html).not.toMatch(/<b>/);
  });

  it('shows all that before anything is sent, and changes nothing', () => {
    const book = midway();
    const before = book.stringify();
    const post = new Post(2);
    const ran = must(book, 'remind', {preview: true}, post.on(NOON));
    const data = ran.data as RemindPreview;
    expect(data).toMatchObject({
      recipients: 3,
      quota: 2,
      withoutAddress: ['Школа s03'],
      remindedToday: [],
    });
    expect(data.letters.map(({institution}) => institution)).toEqual([
      's02',
      's04',
    ]);
    expect(ran.message).toBe('Будет отправлено: 2 письма, адресов – 3.');
    expect(ran.details.slice(0, 2)).toEqual([
      'Сегодня Google отправит ещё 2: остальные – завтра.',
      'Нет адреса: Школа s03.',
    ]);
    expect(book.stringify()).toBe(before);
    expect([post.outbox, post.notes.size]).toEqual([[], 0]);
  });

  it('writes to nobody twice a day, and again the next day', () => {
    const book = midway();
    const post = new Post();
    must(book, 'remind', {}, post.on(NOON));
    const again = must(book, 'remind', {}, post.on('2025-12-15T23:59'));
    expect(again.message).toBe('Напоминать некому.');
    expect(again.details).toContain('Сегодня уже напомнили: 2.');
    expect(again.host.writes).toEqual([]);
    expect(post.outbox).toHaveLength(2);
    must(book, 'remind', {}, post.on('2025-12-16T00:00'));
    expect(post.outbox).toHaveLength(4);
  });

  it('chooses the late ones, or those named', () => {
    const book = midway();
    must(book, 'extend', {institution: 's02', until: '30.12.2025'});
    const post = new Post();
    const late = '2025-12-22T09:00';
    must(book, 'remind', {late: true}, post.on(late));
    expect(post.written).toEqual([personOf('s04')]);
    expect(post.outbox[0]?.text).toMatch(
      /Срок был 20\.12\.2025: прошло 2 дня\./,
    );
    must(book, 'remind', {institution: ['s02', 's04']}, post.on(late));
    expect(post.written.slice(1)).toEqual([
      personOf('s02'),
      'second@school.example.org',
    ]);
    expect(post.outbox[1]?.text).toMatch(
      /Срок – 30\.12\.2025: осталось 8 дней/,
    );
  });

  it.each([
    ['one who has handed in', {institution: 's01'}, /отчёт уже сдан/],
    ['an unknown code', {institution: ['s02', 'нет']}, /с кодом «нет» нет/],
  ])('refuses %s', (_, args, message) => {
    const post = new Post();
    const ran = run(midway(), 'remind', args, post.on(NOON));
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(message),
    ]);
    expect(post.outbox).toEqual([]);
  });

  it('stops at the day’s quota, says who waits, and goes on the next day', () => {
    const book = midway();
    const post = new Post(2);
    const ran = must(book, 'remind', {}, post.on(NOON));
    expect([ran.message, ran.details[0]]).toEqual([
      'Отправлено: 1 письмо.',
      'Ждут: 1 – дневной предел почты Google исчерпан. Повторите завтра: начнём с них, остальным второй раз не напишем.',
    ]);
    expect([reminded(book, 's02'), reminded(book, 's04')]).toEqual([
      '15.12.2025 12:00',
      null,
    ]);
    const tomorrow = {...post.on('2025-12-16T08:00'), quota: 102};
    const next = must(book, 'remind', {}, tomorrow);
    expect(post.written.slice(2)).toEqual([personOf('s04')]);
    expect(next.details[0]).toMatch(/^Продолжение прошлой рассылки/);
    expect(post.notes.get('round') ?? '').toBe('');
  });

  it.each([
    ['a week later', '2025-12-23T08:00', 2],
    ['within the week', '2025-12-22T08:00', 1],
  ])(
    'takes what is left of a round up again only in its week: %s',
    (...[, moment, sent]) => {
      const book = midway();
      const post = new Post(2);
      must(book, 'remind', {}, post.on(NOON));
      const later = {...post.on(moment), quota: 100};
      const {message} = must(book, 'remind', {}, later);
      expect(message).toMatch(new RegExp(`^Отправлено: ${sent} `));
    },
  );

  it('names an address that the mail refused and marks it not', () => {
    const lines = [{code: 's01', emails: 'wrong@example.org'}, {code: 's02'}];
    const book = collecting(lines);
    const post = new Post();
    const ran = must(book, 'remind', {}, post.on(NOON));
    expect(ran.details).toEqual([
      'Школа s01: письмо не принято, проверьте адрес.',
    ]);
    expect([reminded(book, 's01'), reminded(book, 's02')]).toEqual([
      null,
      '15.12.2025 12:00',
    ]);
  });

  it('sends to sixty addresses of one institution in two messages', () => {
    const emails = Array.from({length: 60}, (_, i) => `p${i}@example.org`);
    const book = collecting([{code: 's01', emails: emails.join(' ')}]);
    const post = new Post();
    must(book, 'remind', {}, post.on(NOON));
    expect(post.outbox.map(({to}) => to.length)).toEqual([50, 10]);
  });

  it('sends nothing from a workbook that it could not write to', () => {
    const book = midway();
    const {sheetId} = tabOf(book, 'institution:s02');
    const range = {
      sheetId,
      dimension: 'COLUMNS' as const,
      startIndex: 5,
      endIndex: 6,
    };
    book.batchUpdate({requests: [{insertDimension: {range}}]}, book.owner);
    const post = new Post();
    const ran = run(book, 'remind', {}, post.on(NOON));
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(/вставлен, удалён или перемещён столбец/),
    ]);
    expect(post.outbox).toEqual([]);
  });
});

it('says that a run ends, not the quota, after two hundred letters', () => {
  const {send} = mailOf(
    {
      mailQuota: () => 1_500,
      sendMail: () => undefined,
      readNote: () => '',
      writeNote: () => undefined,
    },
    'reminders',
    () => undefined,
  );
  const letters = Array.from({length: 230}, (_, i) => ({
    id: `s${i}`,
    to: [`p${i}@example.org`],
    subject: '',
    text: '',
    html: '',
  }));
  const {sent, waiting, stopped} = send(letters, NOON);
  expect([sent.length, waiting.length, stopped]).toEqual([200, 30, 'run']);
});

it('gives nobody two letters and forgets nobody, wherever it is killed', () => {
  const lines = Array.from({length: 3}, (_, i): Line => ({code: `s${i}`}));
  const attempt = (calls: number) => {
    const book = collecting(lines);
    const post = new Post();
    const host = workbookHost(book, post.on(NOON));
    const counter = killAfter(host, calls);
    runCommand(host, PRESET, 'remind', {});
    return {book, post, made: counter.made};
  };
  const {made} = attempt(Infinity);
  expect(made).toBeGreaterThan(8);
  for (let calls = 0; calls < made; calls++) {
    const {book, post} = attempt(calls);
    const second = must(book, 'remind', {}, post.on('2025-12-15T13:00'));
    const written = post.written;
    expect([calls, new Set(written).size]).toEqual([calls, written.length]);
    const missing = lines.filter(({code}) => !written.includes(personOf(code)));
    expect(missing.length).toBeLessThanOrEqual(1);
    for (const {code} of missing) {
      expect(second.details.join('\n')).toMatch(
        new RegExp(`Школа ${code}: прошлая отправка прервалась`),
      );
    }
    for (const {code} of lines) {
      expect([calls, code, reminded(book, code)]).toEqual([
        calls,
        code,
        expect.stringMatching(/^15\.12\.2025 1[23]:00$/),
      ]);
    }
    const third = must(book, 'remind', {}, post.on('2025-12-15T14:00'));
    expect([third.message, third.host.writes]).toEqual([
      'Напоминать некому.',
      [],
    ]);
  }
});

it('goes through Google’s mail with the quota of whoever sends', () => {
  const bundle = bundleHost(midway());
  expect(bundle.call('remind')).toMatchObject({ok: true});
  const {outbox} = bundle.host.state;
  expect(outbox.map(({to, from}) => [from, ...to])).toEqual([
    [bundle.book.owner, personOf('s02'), 'second@school.example.org'],
    [bundle.book.owner, personOf('s04')],
  ]);
  expect(outbox[0]?.htmlBody).toMatch(/<a href="https:[^"]*#gid=\d+">/);
});
