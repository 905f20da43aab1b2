import {Calculator} from './calculator/calculator';
import {Draft} from './draft';
import {momentOf, serialNow} from './format/serial';
import type {BookState, SheetState} from './model';
import {demandUser} from './receive';
import {typeCells, type TypedText} from './type-cell';

/** A spreadsheet's state with its calculated side, and the one way to edit. */
export class HeldBook {
  /** As it stands now: an edit makes another state and leaves this one be. */
  state: BookState;
  private calculator: Calculator;
  private now: () => Date = () => new Date();
  /** Another book calculates with the same calculator. */
  private shares = false;

  /** `like`: at the same moment, and calculating with the same calculator. */
  constructor(state: BookState, like?: HeldBook) {
    this.state = state;
    this.calculator = like?.calculator ?? new Calculator(this.now);
    if (!like) return;
    this.now = like.now;
    this.shares = like.shares = true;
  }

  private get timeZone(): string {
    return this.state.properties.timeZone ?? 'UTC';
  }

  /** What TODAY and NOW go by; the machine's clock unless set. */
  setClock(now: () => Date): void {
    this.now = now;
    if (!this.shares) return this.calculator.setClock(now);
    this.calculator = new Calculator(now);
    this.shares = false;
  }

  /** All of what `change` does, or nothing when it throws. */
  edit<T>(user: string, change: (draft: Draft) => T): T {
    demandUser(user);
    const draft = new Draft(this.state, user, () => this.calculator, this.year);
    const result = change(draft);
    this.state = draft.state;
    return result;
  }

  /** Wholly or not at all, as a person types. @throws Refusal */
  type(texts: readonly TypedText[], user: string): void {
    const {state, calculator, year} = this;
    this.state = typeCells(state, calculator, texts, user, year);
  }

  /** What a date that is typed without a year gets. */
  get year(): number {
    return momentOf(serialNow(this.now(), this.timeZone)).year;
  }

  /** Today in the workbook's zone, as a serial number. */
  get today(): number {
    return Math.floor(serialNow(this.now(), this.timeZone));
  }

  /** For a new day, of which the calculator learns by no edit. */
  recalculate(): void {
    this.calculator.strike();
  }

  find(sheetId: number): SheetState | undefined {
    return this.state.sheets.find(s => s.properties.sheetId === sheetId);
  }

  /** Of the state as it stands now; only to be read. */
  calculated(): Calculator {
    this.calculator.follow(this.state);
    return this.calculator;
  }
}
