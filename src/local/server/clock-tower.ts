import type {InstalledTrigger} from '../runtime/host-state';
import {isDue} from '../runtime/is-due';
import type {LiveBook} from './live-book';

/** Milliseconds between two looks at the clock. */
const LOOK_EVERY = 20_000;

/** Strikes the clock triggers that are due while the server runs. */
export class ClockTower {
  private readonly last = new Map<string, {since: number; struck: boolean}>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly live: LiveBook,
    private readonly report: (error: unknown) => void,
  ) {
    this.look(Date.now());
    this.timer = setInterval(() => this.look(Date.now()), LOOK_EVERY);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** @param now milliseconds since 1970 */
  look(now: number): void {
    for (const trigger of this.live.clockTriggers()) {
      if (!this.isDue(trigger, now)) continue;
      this.last.set(trigger.uid, {since: now, struck: true});
      this.live.strike(trigger.uid).catch(this.report);
    }
  }

  private isDue({uid, schedule}: InstalledTrigger, now: number): boolean {
    const last = this.last.get(uid) ?? {since: now, struck: false};
    this.last.set(uid, last);
    return (
      schedule !== undefined && isDue(schedule, last, now, this.live.timeZone)
    );
  }
}
