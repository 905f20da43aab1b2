import type {Workbook} from '../sheets/workbook';
import type {Edit} from './gesture';
import {perform, type Performed} from './perform';
import {redo, undo, type Deed} from './revert';

interface Deeds {
  done: Deed[];
  undone: Deed[];
}

/** How many gestures of a person can be taken back. */
const DEPTH = 100;

/**
 * What each person did by hand to one workbook since the program started.
 * One takes back only what is one's own.
 */
export class History {
  private readonly people = new Map<string, Deeds>();

  constructor(private readonly workbook: Workbook) {}

  /** @throws Refusal with nothing changed */
  perform(edit: Edit, user: string): Performed {
    const before = this.workbook.snapshot();
    const performed = perform(this.workbook, edit, user);
    const deeds = this.of(user);
    deeds.done.push({edit, before, after: this.workbook.snapshot()});
    if (deeds.done.length > DEPTH) deeds.done.shift();
    deeds.undone = [];
    return performed;
  }

  /**
   * Null when there is nothing to take back.
   * @throws Refusal with nothing changed; the gesture is then forgotten
   */
  undo(user: string): Performed | null {
    const {done, undone} = this.of(user);
    const deed = done.pop();
    if (!deed) return null;
    const performed = undo(this.workbook, deed, user);
    undone.push(deed);
    return performed;
  }

  /** The same for what was taken back. */
  redo(user: string): Performed | null {
    const {done, undone} = this.of(user);
    const deed = undone.pop();
    if (!deed) return null;
    const performed = redo(this.workbook, deed, user);
    done.push(deed);
    return performed;
  }

  private of(user: string): Deeds {
    const key = user.toLowerCase();
    let deeds = this.people.get(key);
    if (!deeds) this.people.set(key, (deeds = {done: [], undone: []}));
    return deeds;
  }
}
