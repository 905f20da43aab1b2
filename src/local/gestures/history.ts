import {areaEvent, editEvent, type EditEvent} from '../sheets/edit-event';
import type {BookState} from '../sheets/model';
import type {Workbook} from '../sheets/workbook';
import type {ChangeType, Edit} from './gesture';
import {perform, type Performed} from './perform';
import {takeBack} from './take-back';

interface Step {
  /** Right before the gesture. */
  before: BookState;
  /** Right after it, before any trigger. */
  after: BookState;
  happened: Performed;
}

interface Steps {
  done: Step[];
  undone: Step[];
}

/** How many gestures of a person can be taken back. */
const DEPTH = 100;

const OPPOSITE: Partial<Record<ChangeType, ChangeType>> = {
  INSERT_ROW: 'REMOVE_ROW',
  REMOVE_ROW: 'INSERT_ROW',
  INSERT_COLUMN: 'REMOVE_COLUMN',
  REMOVE_COLUMN: 'INSERT_COLUMN',
  INSERT_GRID: 'REMOVE_GRID',
  REMOVE_GRID: 'INSERT_GRID',
};

/**
 * What each person did by hand to one workbook since the program started.
 * One takes back only what is one's own.
 */
export class History {
  private readonly people = new Map<string, Steps>();

  constructor(private readonly workbook: Workbook) {}

  /** @throws Refusal with nothing changed */
  perform(edit: Edit, user: string): Performed {
    const before = this.workbook.snapshot();
    const happened = perform(this.workbook, edit, user);
    const steps = this.of(user);
    steps.done.push({before, after: this.workbook.snapshot(), happened});
    if (steps.done.length > DEPTH) steps.done.shift();
    steps.undone = [];
    return happened;
  }

  /**
   * Null when there is nothing to take back.
   * @throws Refusal with nothing changed; the gesture is then forgotten
   */
  undo(user: string): Performed | null {
    const steps = this.of(user);
    return this.move(steps.done, steps.undone, user);
  }

  /** The same for what was taken back. */
  redo(user: string): Performed | null {
    const steps = this.of(user);
    return this.move(steps.undone, steps.done, user);
  }

  private move(from: Step[], to: Step[], user: string): Performed | null {
    const step = from.pop();
    if (!step) return null;
    const before = this.workbook.snapshot();
    const after = takeBack(before, step.after, step.before, user);
    this.workbook.restore(after);
    const happened = reversed(step.happened, before, after, user);
    to.push({before, after, happened});
    return happened;
  }

  private of(user: string): Steps {
    const key = user.toLowerCase();
    let steps = this.people.get(key);
    if (!steps) this.people.set(key, (steps = {done: [], undone: []}));
    return steps;
  }
}

/** Google documents no event of an undo: it is told as an edit. */
function reversed(
  {edit, change}: Performed,
  before: BookState,
  after: BookState,
  user: string,
): Performed {
  return {
    change: OPPOSITE[change] ?? change,
    ...(edit ? {edit: eventOf(edit, before, after, user)} : {}),
  };
}

function eventOf(
  {sheetId, range}: EditEvent,
  before: BookState,
  after: BookState,
  user: string,
): EditEvent {
  const {startRow, endRow, startColumn, endColumn} = range;
  if (endRow - startRow === 1 && endColumn - startColumn === 1) {
    const at = {sheetId, row: startRow, column: startColumn};
    return editEvent(before, after, at, user);
  }
  return areaEvent(before, {sheetId, ...range}, user, false);
}
