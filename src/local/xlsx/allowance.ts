import {tooLarge} from './file-fault';

/** So much of something a file may hold. */
export class Allowance {
  constructor(private left: number) {}

  /** @throws FileFault when less than that is left */
  spend(amount: number): void {
    this.left -= amount;
    // `NaN` is not enough either.
    if (!(this.left >= 0)) throw tooLarge();
  }
}
