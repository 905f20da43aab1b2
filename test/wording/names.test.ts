import {KINDS} from '../../src/core/order/institution';
import {PRIORITIES} from '../../src/core/rules/rule';
import {
  ACTIVITY_STATUSES,
  STATUSES,
} from '../../src/core/submission/submission';
import {formatDay, formatMoment} from '../../src/wording/date';
import {KIND_NAMES, parseKind} from '../../src/wording/kinds';
import {parsePriority, PRIORITY_NAMES} from '../../src/wording/priority';
import {
  ACTIVITY_STATUS_NAMES,
  parseActivityStatus,
  parseStatus,
  STATUS_NAMES,
} from '../../src/wording/status';

describe('names read back', () => {
  test.each(STATUSES)('status %s', status => {
    expect(parseStatus(STATUS_NAMES[status])).toBe(status);
  });

  test.each(ACTIVITY_STATUSES)('activity status %s', status => {
    expect(parseActivityStatus(ACTIVITY_STATUS_NAMES[status])).toBe(status);
  });

  test.each(PRIORITIES)('priority %s', priority => {
    expect(parsePriority(PRIORITY_NAMES[priority])).toBe(priority);
  });

  test.each(KINDS)('kind %s', kind => {
    expect(parseKind(KIND_NAMES[kind].one)).toBe(kind);
  });

  it('takes no no-break space in a status, as TRIM in a formula does not', () => {
    expect(parseActivityStatus('не\u00A0применимо')).toBeNull();
  });

  test.each(['  Не  Применимо ', 'НЕ ПРИМЕНИМО'])(
    'whatever their case and spacing: «%s»',
    text => {
      expect(parseActivityStatus(text)).toBe('not-applicable');
    },
  );

  test.each(['', ' ', 'сделано', 'done', 'toString', 'constructor'])(
    'but not «%s»',
    text => {
      expect([
        parseStatus(text),
        parseActivityStatus(text),
        parsePriority(text),
        parseKind(text),
      ]).toEqual([null, null, null, null]);
    },
  );
});

describe('dates', () => {
  test('are written as people write them', () => {
    expect(formatDay('2026-04-30')).toBe('30.04.2026');
    expect(formatMoment('2026-04-30T09:05')).toBe('30.04.2026 09:05');
    expect(formatMoment('2026-04-30T09:05:59')).toBe('30.04.2026 09:05');
  });

  test.each(['', '30.04.2026', '2026-4-30', '2026-04-30T09:05'])(
    'are not made of «%s»',
    text => {
      expect(() => formatDay(text)).toThrow('not a day');
    },
  );

  test('a day alone is no moment', () => {
    expect(() => formatMoment('2026-04-30')).toThrow('not a moment');
  });
});
