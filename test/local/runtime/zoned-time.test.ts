import fc from 'fast-check';
import {formatDate} from '../../../src/local/runtime/services/format-date';
import {parseInZone, zonedTime} from '../../../src/local/runtime/zoned-time';

const PATTERN = "yyyy-MM-dd'T'HH:mm:ss.SSS";
const DAY = 86_400_000;

describe('a moment in a time zone', () => {
  it.each([
    ['2025-11-01', 'Europe/Kaliningrad', '2025-10-31T22:00:00.000Z'],
    ['2025-11-01T10:00', 'Europe/Kaliningrad', '2025-11-01T08:00:00.000Z'],
    ['2025-11-01T10:00:05.25', 'UTC', '2025-11-01T10:00:05.250Z'],
    ['2025-11-01T10:00Z', 'Asia/Tokyo', '2025-11-01T10:00:00.000Z'],
    ['2025-11-01T10:00+05:30', 'Asia/Tokyo', '2025-11-01T04:30:00.000Z'],
    ['2025-07-01T00:30', 'America/New_York', '2025-07-01T04:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, utc) => {
    expect(new Date(parseInZone(text, zone)!).toISOString()).toBe(utc);
  });

  it.each(['', '2025', '2025-02-30', '2025-13-01', '2025-01-01T25:00', 'now'])(
    '«%s» is none',
    text => {
      expect(parseInZone(text, 'UTC')).toBeNull();
    },
  );

  it('is none in an unknown zone', () => {
    expect(zonedTime(0, 'Europe/Nowhere')).toBeNull();
    expect(parseInZone('2025-01-01', 'Europe/Nowhere')).toBeNull();
  });

  it('reads what it wrote, where the clock is not turned', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 10 * 365 * DAY, max: 80 * 365 * DAY}),
        fc.constantFrom('UTC', 'Asia/Tokyo', 'Asia/Kolkata'),
        (time, zone) => {
          expect(parseInZone(formatDate(time, zone, PATTERN), zone)).toBe(time);
        },
      ),
    );
  });
});
