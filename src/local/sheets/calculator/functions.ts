import {
  ErrorType,
  CellError,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
} from 'hyperformula';
import {parseTyped} from '../format/parse-typed';
import {serialNow} from '../format/serial';

/** What the functions below need of the workbook. */
export interface CalculatorContext {
  now: () => Date;
  timeZone: string;
  locale: string;
}

/** The engine does not export the types of a parsed call and its state. */
interface Call {
  args: unknown[];
}

/**
 * Functions that Sheets has and the engine lacks or reads off the machine's
 * clock: TODAY and NOW follow the workbook's clock and time zone. The two
 * of the calendar are the engine's own: what TODAY() stands for, see `engine.ts`.
 */
class SheetsFunctions extends FunctionPlugin {
  static override implementedFunctions = {
    ISDATE: {
      method: 'isDate',
      parameters: [
        {argumentType: FunctionArgumentType.NOERROR, passSubtype: true},
      ],
    },
    DATEVALUE: {
      method: 'dateValue',
      parameters: [
        {argumentType: FunctionArgumentType.NOERROR, passSubtype: true},
      ],
    },
    REGEXMATCH: {
      method: 'regexMatch',
      parameters: [
        {argumentType: FunctionArgumentType.STRING},
        {argumentType: FunctionArgumentType.STRING},
      ],
    },
    TODAY: {method: 'today', parameters: []},
    'CALENDAR.DAY': {method: 'calendarDay', parameters: [], isVolatile: true},
    'CALENDAR.DATE': {
      method: 'calendarDate',
      parameters: [{argumentType: FunctionArgumentType.NUMBER}],
    },
    NOW: {method: 'timeNow', parameters: [], isVolatile: true},
  };

  /** A date by its kind, or a text that would become one when typed. */
  isDate(call: Call, state: unknown) {
    return this.run(call, state, 'ISDATE', (value: unknown) => {
      if (typeof value === 'string') {
        const {format} = parseTyped(value, this.context().locale);
        return format?.type === 'DATE' || format?.type === 'DATE_TIME';
      }
      const kind = kindOf(value);
      return kind === 'NUMBER_DATE' || kind === 'NUMBER_DATETIME';
    });
  }

  /**
   * The day of a date, or of a text in any form that becomes one when typed
   * (support.google.com/docs/answer/3093039); the engine knows a single form.
   */
  dateValue(call: Call, state: unknown) {
    return this.run(call, state, 'DATEVALUE', (value: unknown) => {
      const isText = typeof value === 'string';
      const typed = isText ? parseTyped(value, this.context().locale) : null;
      const isDay = typed
        ? typed.format?.type === 'DATE' || typed.format?.type === 'DATE_TIME'
        : kindOf(value) === 'NUMBER_DATE' ||
          kindOf(value) === 'NUMBER_DATETIME';
      const serial = typed ? typed.value?.numberValue : numberIn(value);
      return isDay && serial !== undefined
        ? Math.floor(serial)
        : new CellError(ErrorType.VALUE, 'DATEVALUE parameter is no date.');
    });
  }

  regexMatch(call: Call, state: unknown) {
    return this.run(call, state, 'REGEXMATCH', (text, pattern) => {
      try {
        return new RegExp(String(pattern), 'u').test(String(text));
      } catch {
        return new CellError(ErrorType.REF, 'Invalid regular expression.');
      }
    });
  }

  /** Reached only with arguments, which it takes none of: see `engine.ts`. */
  today(call: Call, state: unknown) {
    return this.run(call, state, 'TODAY', () => Math.floor(this.clock()));
  }

  calendarDay(call: Call, state: unknown) {
    return this.run(call, state, 'CALENDAR.DAY', () =>
      Math.floor(this.clock()),
    );
  }

  calendarDate(call: Call, state: unknown) {
    return this.run(call, state, 'CALENDAR.DATE', day =>
      this.returnNumberWrapper(day as number, 'NUMBER_DATE' as never),
    );
  }

  timeNow(call: Call, state: unknown) {
    return this.run(call, state, 'NOW', () =>
      this.returnNumberWrapper(this.clock(), 'NUMBER_DATETIME' as never),
    );
  }

  private run(
    call: Call,
    state: unknown,
    name: string,
    compute: (...values: unknown[]) => unknown,
  ) {
    return this.runFunction(
      call.args as never,
      state as never,
      this.metadata(name),
      compute as never,
    );
  }

  private clock(): number {
    const {now, timeZone} = this.context();
    return serialNow(now(), timeZone);
  }

  private context(): CalculatorContext {
    return this.config.context as CalculatorContext;
  }
}

function kindOf(value: unknown): string | null {
  return typeof value === 'object' &&
    value !== null &&
    'getDetailedType' in value
    ? String((value as {getDetailedType(): string}).getDetailedType())
    : null;
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null && 'val' in value
    ? Number(value.val)
    : undefined;
}

let registered = false;

/** Makes the functions known to the engine; once a process. */
export function registerFunctions(): void {
  if (registered) return;
  registered = true;
  const names = Object.fromEntries(
    Object.keys(SheetsFunctions.implementedFunctions).map(n => [n, n]),
  );
  HyperFormula.registerFunctionPlugin(SheetsFunctions, {enGB: names});
}
