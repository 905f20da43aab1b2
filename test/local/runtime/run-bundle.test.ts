import {
  publicFunctions,
  runBundle,
} from '../../../src/local/runtime/run-bundle';
import {CENTRE, evaluate, stage} from './fixture';

describe('the context of an execution', () => {
  it('has only what Apps Script has', () => {
    const absent = [
      'URL',
      'TextEncoder',
      'structuredClone',
      'setTimeout',
      'queueMicrotask',
      'atob',
      'fetch',
      'performance',
      'crypto',
      'process',
      'require',
      'window',
      'Buffer',
      'WeakRef',
      'SharedArrayBuffer',
      'Atomics',
      'WebAssembly',
      'AggregateError',
      'Iterator',
    ];
    const {result} = evaluate(
      `return ${JSON.stringify(absent)}.filter(name => name in globalThis);`,
    );
    expect(result).toEqual([]);
  });

  it('lacks built-ins newer than ES2020', () => {
    const {result} = evaluate(`return [
      [].at, [].findLast, [].toSorted, ''.at, ''.replaceAll, Object.hasOwn,
      Object.groupBy, Promise.any, Array.fromAsync, new Set().union,
      new Uint8Array(1).at, Map.groupBy, [].values().map, ''.isWellFormed,
    ].map(value => typeof value);`);
    expect(new Set(result as string[])).toEqual(new Set(['undefined']));
  });

  it('keeps what ES2020 has', () => {
    const {result} = evaluate(`return [
      [3, 1, 2].sort().flatMap(n => [n, n]).includes(3),
      Object.fromEntries([['a', 1]]).a,
      'aXbX'.replace(/X/g, '-').padEnd(6, '!'),
      [...'ab'.matchAll(/./g)].length,
      typeof BigInt(1), typeof Promise.allSettled, globalThis.JSON === JSON,
      new Map([[1, 2]]).get(1), new Intl.NumberFormat('ru').format(1.5),
    ];`);
    expect(result).toEqual([
      true,
      1,
      'a-b-!!',
      2,
      'bigint',
      'function',
      true,
      2,
      '1,5',
    ]);
  });

  it('has a console of six methods', () => {
    const {result, host} = evaluate(`
      console.log('n = %s', 5);
      console.warn({a: 1});
      try { console.table([]); } catch (error) { return error.message; }`);
    expect(result).toBe('not emulated: console.table');
    expect(host.log).toEqual([
      {level: 'log', text: 'n = 5'},
      {level: 'warn', text: '{ a: 1 }'},
    ]);
  });

  it('forgets everything between executions', () => {
    const host = stage(
      'var count = 0; function go() { Array.prototype.x = 1; return ++count; }',
    );
    expect(runBundle(host, CENTRE, 'go', () => [])).toBe(1);
    expect(runBundle(host, CENTRE, 'go', () => [])).toBe(1);
    expect('x' in Array.prototype).toBe(false);
  });

  it('stops the clock at the given moment', () => {
    const now = Date.UTC(2025, 10, 1, 12);
    const {result} = evaluate(
      `return [Date.now(), new Date().getTime(), new Date(0).getTime(),
        new Date(2020, 0, 1) instanceof Date, typeof Date(),
        new Date().constructor === Date, Date.UTC(1970, 0, 1), Date.length];`,
      {now},
    );
    expect(result).toEqual([now, now, 0, true, 'string', true, 0, 7]);
  });

  it('lets a subclass of Date be one', () => {
    const {result} = evaluate(
      `class Day extends Date { iso() { return this.toISOString(); } }
       return new Day().iso();`,
      {now: 0},
    );
    expect(result).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('what may be called', () => {
  const host = stage(`
    function open_() {}
    function plain() { return 1; }
    const arrow = () => 2;
    var held = () => 3;
    var data = 4;`);

  it.each(['open_', 'arrow', 'data', 'missing', 'parseInt', 'Sheets'])(
    'refuses %s',
    name => {
      expect(() => runBundle(host, CENTRE, name, () => [])).toThrow(
        `Script function not found: ${name}`,
      );
    },
  );

  it('lists the public functions', () => {
    expect(publicFunctions(host)).toEqual(['held', 'plain']);
  });
});

describe('what comes out', () => {
  it('is a copy', () => {
    const {result} = evaluate('return {a: [1, null, "б"], b: undefined};');
    expect(result).toEqual({a: [1, null, 'б']});
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });

  it('is null when nothing is returned', () => {
    expect(evaluate('').result).toBeNull();
  });

  it.each([
    ['new Date(0)', 'Date'],
    ['() => 1', 'function'],
    ['NaN', 'NaN'],
    ['{a: [new Date(0)]}', 'a.0'],
    ['new Map()', 'Map'],
  ])('refuses %s', (value, said) => {
    expect(() => evaluate(`return ${value};`)).toThrow(said);
  });

  it('is the message of what was thrown', () => {
    expect(() => evaluate('throw new RangeError("мало");')).toThrow(
      expect.objectContaining({name: 'RangeError', message: 'мало'}),
    );
    expect(() => evaluate('throw "слово";')).toThrow('слово');
  });
});

describe('a service that is not there', () => {
  it.each([
    ['DriveApp.getFiles()', 'not emulated: DriveApp.getFiles'],
    ['SpreadsheetApp.create("x")', 'not emulated: SpreadsheetApp.create'],
    ['Sheets.Spreadsheets.create({})', 'Sheets.Spreadsheets.create'],
    ['GmailApp.search("x")', 'not emulated: GmailApp.search'],
  ])('%s is refused loudly', (call, said) => {
    expect(() => evaluate(`${call};`)).toThrow(said);
  });

  it('fails inside with an Error of the script itself', () => {
    const {result} = evaluate(
      'try { UrlFetchApp.fetch("x"); } catch (e) { return e instanceof Error; }',
    );
    expect(result).toBe(true);
  });

  it('leaves Sheets undefined unless the manifest enables it', () => {
    const bare = JSON.stringify({timeZone: 'UTC', runtimeVersion: 'V8'});
    expect(evaluate('return typeof Sheets;', {manifest: bare}).result).toBe(
      'undefined',
    );
  });
});
