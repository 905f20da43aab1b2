import type {EntryName} from '../../../src/app/entries';
import {publicFunctions} from '../../../src/local/runtime/run-bundle';
import {bundleHost} from '../../support/bundle-host';
import {collecting, once} from '../../support/commands';
import {
  addOwnRecommendation,
  EVERY_COMMAND,
  TWO_SCHOOLS,
} from '../../support/every-command';
import {EVERY_ENTRY, EVERY_QUERY} from '../../support/every-request';
import type {Fault} from '../../support/fault-at';
import {FAULTS} from '../../support/fault-at';
import {
  execute,
  faultsOf,
  forked,
  problemsOf,
  stateOf,
  worldOf,
  type EntryPoint,
  type World,
} from '../../support/faults';
import {OWNER, personOf} from '../../support/municipality';
import {recommended} from '../../support/recommended';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tick} from '../../support/sheets-of';

const LONGEST_TEST = 60 * 60_000;

/** All calls of all entry points, or those of a few at which most depends. */
const isLong = Boolean(process.env['LONG']);

const filled = once(() => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  addOwnRecommendation(book);
  tick(book, 's01');
  return book;
});

const call = (request: object, user = OWNER): EntryPoint => ({
  name: JSON.stringify(request).slice(0, 60),
  function: 'call',
  args: [request],
  user,
});

const EVENT = {
  value: 'TRUE',
  range: {columnStart: 5},
};

/** Faults at these calls are tried always. */
const DECISIVE = /batchUpdate|releaseLock|tryLock|getActiveSpreadsheet|alert/;

function faultsTried(made: readonly string[]): Fault[] {
  if (isLong) return faultsOf(made.length, FAULTS);
  const seen = new Set<string>();
  return made.flatMap((name, at): Fault[] => {
    if (!DECISIVE.test(name) || seen.has(name)) return [];
    seen.add(name);
    return /batchUpdate/.test(name)
      ? [
          {kind: 'before', at},
          {kind: 'after', at},
        ]
      : [{kind: 'before', at}];
  });
}

/** Faults that are borne badly, with what is bad. */
function borne(before: World, point: EntryPoint): string[] {
  const clean = forked(before);
  const ran = execute(clean, point, null);
  const states = [stateOf(before), stateOf(clean)] as const;
  return faultsTried(ran.made).flatMap(fault =>
    problemsOf(before, point, fault, states).map(
      problem =>
        `${point.name}, ${fault.kind} ${fault.at} ${ran.made[fault.at]}: ${problem}`,
    ),
  );
}

describe('whatever call fails, what is said is true and a second run ends the same', () => {
  const COMMANDS = Object.entries(EVERY_COMMAND);
  const FEW = ['accept', 'remind', 'roll-up', 'triggers'];

  it(
    'for commands, in the course of a year',
    () => {
      let world = worldOf(filled());
      const found: string[] = [];
      for (const [command, args] of COMMANDS) {
        const point = call({command, args});
        if (isLong || FEW.includes(command)) found.push(...borne(world, point));
        else if (!FEW.some(one => laterThan(one, command))) break;
        world = forked(world);
        execute(world, point, null);
      }
      expect(found).toEqual([]);
    },
    LONGEST_TEST,
  );

  const laterThan = (one: string, command: string) =>
    COMMANDS.findIndex(([name]) => name === one) >
    COMMANDS.findIndex(([name]) => name === command);

  it(
    'for queries',
    () => {
      const {book, host} = recommended();
      const world = {book, state: host.state};
      const queries = Object.entries(EVERY_QUERY).filter(
        ([query]) => isLong || query === 'campaign',
      );
      expect(
        queries.flatMap(([query, args]) => borne(world, call({query, args}))),
      ).toEqual([]);
    },
    LONGEST_TEST,
  );

  it(
    'for entries',
    () => {
      const {book, host} = recommended();
      const late = {book, state: host.state};
      const early = worldOf(filled());
      const EARLY = ['explain', 'submit'];
      const names = (Object.keys(EVERY_ENTRY) as EntryName[]).filter(
        entry => isLong || entry === 'write-decision',
      );
      expect(
        names.flatMap(entry => {
          const user = entry === 'write-decision' ? OWNER : personOf('s01');
          const point = call({entry, args: EVERY_ENTRY[entry]}, user);
          return borne(EARLY.includes(entry) ? early : late, point);
        }),
      ).toEqual([]);
    },
    LONGEST_TEST,
  );

  it(
    'for menus and triggers',
    () => {
      const world = worldOf(filled());
      execute(world, call({command: 'triggers', args: {on: true}}), null);
      const {triggers} = world.state;
      const {host} = bundleHost(world.book);
      const functions = publicFunctions(host).filter(name => name !== 'call');
      expect(functions).toContain('menuRollUp');
      const FEW = ['menuAccept', 'onOpen', 'onSheetEdit', 'onEveryHour'];
      const points = functions
        .filter(name => isLong || FEW.includes(name))
        .map((name): EntryPoint => ({
          name,
          function: name,
          args: triggers
            .filter(({handler}) => handler === name)
            .map(({uid}) => ({...EVENT, triggerUid: uid})),
          hasWindow: !/^on(Sheet|Every)/.test(name),
        }));
      expect(points.flatMap(point => borne(world, point))).toEqual([]);
    },
    LONGEST_TEST,
  );
});
