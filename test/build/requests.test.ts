import {COMMANDS, type CommandName} from '../../src/app/commands';
import {benchHost, type BenchHost} from '../../src/local/bench/bench-host';
import {readBundle, type Bundle} from '../../src/local/runtime/bundle';
import type {ServiceCall} from '../../src/local/runtime/host';
import {isWrite, perform, yearOf} from '../support/bundle-commands';
import {formulasIn, localeOffence} from '../support/bundle-formulas';
import {runs} from '../runs';
import {ORDINARY_COMMANDS} from '../support/every-command';
import {BundleProject} from '../support/bundle-project';

const LARGEST_BODY = 2_000_000;
const LARGEST_ANSWER = 8_000_000;
/** Institutions of a large municipality; all 180 in the long run. */
const MANY = runs(40, 180).numRuns;

let bundle: Bundle;
beforeAll(() => {
  const project = new BundleProject();
  bundle = readBundle(project.dist);
  project.remove();
});

/** Every step of the year, twice; the calls of the two by command. */
function performTwice(
  host: BenchHost,
  count: number,
): Map<string, [ServiceCall[], ServiceCall[]]> {
  return new Map(
    yearOf(count).map(step => {
      const first = perform(host, step);
      const again = perform(host, {...step, before: undefined});
      return [step.command, [first, again]];
    }),
  );
}

describe('a year of commands', () => {
  let calls: ReturnType<typeof performTwice>;
  beforeAll(() => {
    calls = performTwice(benchHost(bundle), 10);
  });

  it('reads twice and writes at most once a command, a deep one a few times', () => {
    for (const [command, [first]] of calls) {
      const writes = first.filter(isWrite).length;
      const reads = first.length - writes;
      if (COMMANDS[command as CommandName].deep) {
        expect([command, reads > 2 && reads < 6]).toEqual([command, true]);
      } else {
        // A third, small one comes right before what people type is replaced.
        const last = first.filter(call => !isWrite(call))[2];
        expect([command, reads]).toEqual([command, last ? 3 : 2]);
        expect(last?.responseBytes ?? 0).toBeLessThan(80_000);
      }
      expect(writes).toBeLessThanOrEqual(1);
    }
  });

  it.each(['roll-up', 'check', 'letters', 'note'])(
    '%s reads no third time: nobody types what it writes',
    command => {
      const [first] = calls.get(command)!;
      expect(first.filter(call => !isWrite(call))).toHaveLength(2);
    },
  );

  it('does its work: these commands write', () => {
    const writing = [...calls].filter(([, [first]]) => first.some(isWrite));
    expect(writing.map(([command]) => command)).toEqual(
      expect.arrayContaining(
        'set-up add-institutions open-collection submit return accept roll-up recommend'.split(
          ' ',
        ),
      ),
    );
  });

  it.each(ORDINARY_COMMANDS)('%s writes nothing when repeated', name => {
    const [, again] = calls.get(name)!;
    expect(again.filter(isWrite).map(call => call.request)).toEqual([]);
  });

  it('sends formulas that every locale reads alike', () => {
    const formulas = [...calls.values()]
      .flatMap(([first]) => first.filter(isWrite))
      .flatMap(call => formulasIn(call.request));
    expect(formulas.length).toBeGreaterThan(100);
    const wrong = formulas.filter(formula => localeOffence(formula) !== null);
    expect(wrong).toEqual([]);
  });

  it('sends no body over 2 MB', () => {
    const sizes = [...calls.values()].flat(2).map(call => call.requestBytes);
    expect(Math.max(...sizes)).toBeLessThan(LARGEST_BODY);
  });
});

describe('localeOffence', () => {
  it.each([
    ['=SUM(A1,B1)', 'a comma'],
    ['=A1*0,5', 'a comma'],
    ['=A1*0.5', 'a decimal literal'],
    ['=SUM({1;2})', 'an array literal'],
    ['=IF(A1="a, b";\'П. 1,2\'!A1;"{1.5}")', null],
  ])('of %s is %s', (formula, offence) => {
    expect(localeOffence(formula)).toBe(offence);
  });
});

describe('roll-up', () => {
  /** Calls of Sheets by command, for the municipality of this size. */
  function callsAt(count: number, host = benchHost(bundle)) {
    const steps = yearOf(count).filter(({command}) =>
      ['set-up', 'add-institutions', 'open-collection', 'submit'].includes(
        command,
      ),
    );
    const calls = steps.flatMap(step => perform(host, step));
    const rollUp = perform(host, {command: 'roll-up', args: {}});
    return {all: [...calls, ...rollUp], rollUp};
  }

  it('makes as many calls for 12 institutions as for 4', () => {
    const methods = (count: number) =>
      callsAt(count).rollUp.map(call => call.method);
    const few = methods(4);
    expect(few.some(name => name.endsWith('batchUpdate'))).toBe(true);
    expect(methods(12)).toEqual(few);
  });

  it(`and what precedes and mends it are bounded for ${MANY}`, () => {
    const host = benchHost(bundle);
    const all = callsAt(MANY, host).all;
    const repair = perform(host, {command: 'repair', args: {}});
    const sizes = [...all, ...repair].map(call => call.requestBytes);
    expect(Math.max(...sizes)).toBeGreaterThan(100_000);
    expect(Math.max(...sizes)).toBeLessThan(LARGEST_BODY);
    const answers = repair.map(call => call.responseBytes);
    expect(answers.length).toBeGreaterThan(MANY / 12);
    expect(Math.max(...answers)).toBeLessThan(LARGEST_ANSWER);
  });
});
