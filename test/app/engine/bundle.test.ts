import {COMMANDS, type CommandName} from '../../../src/app/commands';
import {collecting} from '../../support/commands';
import {bundleHost} from '../../support/bundle-host';
import {
  addOwnRecommendation,
  EVERY_COMMAND,
  ORDINARY_COMMANDS,
  TWO_SCHOOLS,
} from '../../support/every-command';
import {
  blankWorkbook,
  COMMITTEE,
  personOf,
  STRANGER,
} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn} from '../../support/sheets-of';

const ALL = ORDINARY_COMMANDS.map(name => [name, EVERY_COMMAND[name]] as const);
const ofSheets =
  (method: RegExp) => (call: {service: string; method: string}) =>
    call.service === 'Sheets' && method.test(call.method);

it('runs every command with two reads and one write at most, a deep one with a few', () => {
  const bundle = bundleHost(collecting(TWO_SCHOOLS));
  fillReturn(bundle.book, 's01', SOUND, EXPLAINED);
  addOwnRecommendation(bundle.book);
  for (const [name, args] of ALL) {
    bundle.calls.length = 0;
    expect([name, bundle.call(name, args).ok]).toEqual([name, true]);
    const reads = bundle.calls.filter(ofSheets(/get/i)).length;
    const writes = bundle.calls.filter(ofSheets(/batchUpdate$/)).length;
    const {deep} = COMMANDS[name as CommandName];
    // One more where people may have typed what is replaced.
    const most = (deep ? 3 : 2) + 1;
    expect([name, reads <= most, writes <= 1]).toEqual([name, true, true]);
  }
});

/** Commands that only look, for the committee too. */
const REPORTS = ['note', 'public-page'];

it.each([
  ['a school', personOf('s01')],
  ['the committee', COMMITTEE],
  ['a stranger', STRANGER],
])(
  'refuses every command to %s, but the reports to the committee',
  (_, user) => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    const before = bundle.book.stringify();
    for (const [name, args] of ALL) {
      const isReport = REPORTS.includes(name);
      const answer = bundle.call(name, args, user);
      if (isReport && user === COMMITTEE) {
        expect([name, answer.ok]).toEqual([name, true]);
        continue;
      }
      const message = isReport
        ? 'Это открыто методическому центру и комитету.'
        : 'Эту команду выполняет методический центр.';
      expect([name, answer]).toEqual([name, {ok: false, message, details: []}]);
    }
    expect(bundle.calls.filter(ofSheets(/batchUpdate$/))).toEqual([]);
    expect(bundle.book.stringify()).toBe(before);
  },
);

it('asks for the set-up first', () => {
  const bundle = bundleHost(blankWorkbook());
  const before = bundle.book.stringify();
  for (const [name, args] of ALL.filter(([one]) => one !== 'set-up')) {
    expect([name, bundle.call(name, args).message]).toEqual([
      name,
      'Сначала выберите «Настроить книгу».',
    ]);
  }
  expect(bundle.book.stringify()).toBe(before);
});

it('says that another command is under way', () => {
  const bundle = bundleHost(collecting(TWO_SCHOOLS));
  bundle.host.heldLocks.add('script');
  expect(bundle.call('check')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Сейчас выполняется другая команда/),
  });
});

describe('the box «Сдать», ticked by the school itself', () => {
  const school = personOf('s01');
  const ready = () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    expect(bundle.call('set-up').ok).toBe(true);
    fillReturn(bundle.book, 's01', SOUND, EXPLAINED);
    return bundle;
  };
  const answer = ({book}: {book: ReturnType<typeof collecting>}) =>
    cellOf(book, 'institution:s01', 'submit', 6);

  it('hands in a sound return and locks the tab', () => {
    const bundle = ready();
    const {failures} = bundle.type('s01', 'submit', 'TRUE', school);
    expect(failures).toEqual([]);
    expect(answer(bundle)).toBe('Сдано 05.11.2025 10:00. Спасибо!');
    expect(() => bundle.type('s01', 'i2.1', '5', school)).toThrow();
  });

  it('unticks itself and names the obstacle', () => {
    const bundle = ready();
    bundle.type('s01', 'i1.2', '61', school);
    bundle.type('s01', 'submit', 'TRUE', school);
    expect(answer(bundle)).toMatch(/^Пока не сдано[^]*И 1\.2: больше числа/);
    expect(cellOf(bundle.book, 'institution:s01', 'submit', 4)).toBe(false);
    bundle.type('s01', 'i1.2', '60', school);
    bundle.type('s01', 'submit', 'TRUE', school);
    expect(answer(bundle)).toMatch(/^Сдано/);
  });

  it('costs no call when anything else is typed', () => {
    const bundle = ready();
    bundle.calls.length = 0;
    bundle.type('s01', 'i2.1', '500', school);
    expect(bundle.calls).toEqual([]);
  });

  it('is not for the school next door', () => {
    const bundle = ready();
    expect(() =>
      bundle.type('s01', 'submit', 'TRUE', personOf('s02')),
    ).toThrow();
  });
});
