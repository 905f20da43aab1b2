import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import type {ClockSchedule} from '../host-state';
import {checkArguments} from '../signature';

const MINUTES = [1, 5, 10, 15, 30];

/** Builds recurring clock triggers; one-off ones are not emulated. */
export function clockTriggerBuilder(
  x: Execution,
  create: (schedule: ClockSchedule) => object,
): object {
  const schedule: ClockSchedule = {};
  const set =
    (field: keyof ClockSchedule, allowed: (n: number) => boolean) =>
    (...args: unknown[]) => {
      const method = `ClockTriggerBuilder.${field}`;
      checkArguments(method, args, ['Number']);
      const n = args[0] as number;
      if (!Number.isInteger(n) || !allowed(n)) {
        throw new GoogleError(`Invalid argument: ${n} (${method})`);
      }
      schedule[field] = n;
      return builder;
    };
  const builder: object = x.expose('ClockTriggerBuilder', {
    everyMinutes: set('everyMinutes', n => MINUTES.includes(n)),
    everyHours: set('everyHours', n => n >= 1),
    everyDays: set('everyDays', n => n >= 1),
    atHour: set('atHour', n => n >= 0 && n <= 23),
    nearMinute: set('nearMinute', n => n >= 0 && n <= 59),
    create: () => {
      const {everyMinutes, everyHours, everyDays, atHour} = schedule;
      const given = [everyMinutes, everyHours, everyDays].filter(
        n => n !== undefined,
      );
      if (given.length !== 1 || (atHour !== undefined && !everyDays)) {
        throw new GoogleError(
          'A clock trigger needs exactly one of everyMinutes, everyHours and ' +
            'everyDays; atHour goes with everyDays.',
        );
      }
      return create({...schedule});
    },
  });
  return builder;
}
