import {SOUND, UPPER_ONLY} from './school-return';

/** A row that a person fills, and how. */
interface Cell {
  field: string;
  text: string;
  /** Of «Пояснение / Подтверждение» instead of the value. */
  explains?: true;
}

export type SimulatedKind = 'school' | 'preschool' | 'supplementary';

const COHORTS = ['k1-11', 'k5-11', 'k6-11', 'k9', 'k11', 'g9', 'g11', 'ovz'];

/** Rows in which a mistake may stand; they are never «н/п». */
const SPOILT = ['i1.2', 'i4.1'];

/**
 * One institution and the person who fills its tab: what she means to enter,
 * what she has entered, and which mistakes of hers still stand. It knows
 * nothing of the add-on's checks: each mistake names what must be mended.
 */
export class SimulatedInstitution {
  readonly entered = new Map<string, string>();
  readonly explained = new Map<string, string>();
  status: 'draft' | 'submitted' | 'returned' | 'accepted' = 'draft';
  /** What is still to be typed, in the order in which she comes to it. */
  readonly todo: Cell[];
  /** Typed to mend a mistake, once the refusal told of it. */
  readonly mend: Cell[] = [];

  constructor(
    readonly code: string,
    readonly kind: SimulatedKind,
    readonly upper: boolean,
    readonly stays: boolean,
    random: () => number,
  ) {
    const cells = this.rows().map((field): Cell => ({
      field,
      text: this.sound(field, random),
    }));
    if (kind === 'school') {
      cells.push({field: 'i1.1', text: 'приказ № 1', explains: true});
    }
    // Without a reason «н/п» is not taken.
    for (const {field, text} of cells.filter(one => one.text === 'н/п')) {
      cells.push({field, text: `${text}: не относится к нам`, explains: true});
    }
    for (let i = cells.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [cells[i], cells[j]] = [cells[j]!, cells[i]!];
    }
    this.todo = cells;
    this.spoil(random);
  }

  /** Rows that apply to it, read off the order by hand. */
  rows(): string[] {
    if (this.kind === 'preschool') return ['children'];
    if (this.kind === 'supplementary')
      return ['children', 'ovz', 'i3.2', 'i4.1'];
    return Object.keys(SOUND).filter(
      field => this.upper || !UPPER_ONLY.includes(field),
    );
  }

  get indicators(): string[] {
    return this.rows().filter(field => field.startsWith('i'));
  }

  private sound(field: string, random: () => number): string {
    if (field === 'children') return '400';
    const given = SOUND[field];
    if (typeof given !== 'number') return String(given);
    const parts = /^(i3\.1[ab]?|i11\.1[ab]?)$/.test(field);
    if (COHORTS.includes(field) || parts) return String(given);
    if (!SPOILT.includes(field) && random() < 0.05) return 'н/п';
    return String(Math.floor(given * (0.5 + random() / 2)));
  }

  /** Replaces one of the cells by a mistake, and notes what would mend it. */
  private spoil(random: () => number): void {
    if (random() < 0.5) return;
    const [bounded, bound] =
      this.kind === 'school' ? ['i1.2', 60] : ['i4.1', 20];
    const at = this.todo.findIndex(({field}) => field === bounded);
    const cell = this.todo[at];
    const choice = Math.floor(random() * 3);
    if (choice === 0 || !cell) {
      // What has a reason beside it may stay empty.
      const withReason = this.todo.filter(one => one.explains);
      const first = this.todo.findIndex(
        one =>
          one.explains || !withReason.some(({field}) => field === one.field),
      );
      this.mend.push(...this.todo.splice(first, 1));
      return;
    }
    this.todo[at] = {field: cell.field, text: String(bound + 7)};
    this.mend.push(
      choice === 1
        ? cell
        : {field: cell.field, text: 'пришли из другой школы', explains: true},
    );
  }

  /** She typed it, and the sheet took it. */
  took({field, text, explains}: Cell): void {
    (explains ? this.explained : this.entered).set(field, text);
  }

  /** Whether nothing stands in the way: all is typed and mended. */
  get isReady(): boolean {
    return this.todo.length === 0 && this.mend.length === 0;
  }

  get isHandedIn(): boolean {
    return this.status === 'submitted' || this.status === 'accepted';
  }
}

/** Totals of one indicator, by plain arithmetic over the institutions. */
export function plainTotals(
  all: readonly SimulatedInstitution[],
  field: string,
): {
  preliminary: number | null;
  total: number | null;
  counted: number;
  expected: number;
} {
  const amount = (text: string | undefined) =>
    text === 'да'
      ? 1
      : text !== undefined && /^\d+$/.test(text)
        ? Number(text)
        : null;
  const concerned = all.filter(one => one.indicators.includes(field));
  const typed = concerned.flatMap(one => amount(one.entered.get(field)) ?? []);
  const handedIn = concerned.filter(one => one.isHandedIn);
  const counted = handedIn.flatMap(one => amount(one.entered.get(field)) ?? []);
  const apart = handedIn.filter(
    one => one.status === 'accepted' && one.entered.get(field) === 'н/п',
  );
  const sum = (numbers: number[]) =>
    numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0);
  return {
    preliminary: sum(typed),
    total: sum(counted),
    counted: counted.length,
    expected: concerned.length - apart.length,
  };
}
