import {callFromClient, strikeClock} from '../../../src/local/runtime/act';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {collecting} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {OWNER, personOf} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {cellOf, fillReturn, tabOf, tick} from '../../support/sheets-of';

const CENTRE = 'second@example.org';
const handlers = ({host}: BundleHost) =>
  host.state.triggers.map(({handler, creator}) => `${handler} ${creator}`);
const BOTH = [`onSheetEdit ${OWNER}`, `onLook ${OWNER}`];
const sheets = ({calls}: BundleHost) =>
  calls.filter(({service}) => service === 'Sheets').map(({method}) => method);

function strike(bundle: BundleHost): readonly string[] {
  const clock = bundle.host.state.triggers.find(
    ({eventType}) => eventType === 'CLOCK',
  );
  if (!clock) throw new Error('no clock trigger');
  bundle.calls.length = 0;
  return strikeClock(bundle.host, clock.uid);
}

describe('the command «Автоматика»', () => {
  it('installs each trigger once, however often it runs', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('set-up');
    expect(handlers(bundle)).toEqual(BOTH);
    bundle.call('triggers', {on: false});
    expect(bundle.call('triggers', {on: true})).toMatchObject({
      ok: true,
      message: 'Автоматика включена.',
    });
    expect(handlers(bundle)).toEqual(BOTH);
    expect(bundle.call('triggers', {on: true}).message).toBe(
      'Автоматика уже включена.',
    );
    bundle.call('set-up');
    expect(handlers(bundle)).toEqual(BOTH);
  });

  it('says which are installed and by whom, and changes nothing by it', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    expect(bundle.call('triggers').message).toBe('Автоматика выключена.');
    bundle.call('set-up');
    bundle.host.state.triggers.pop();
    expect(bundle.call('triggers')).toEqual({
      ok: true,
      message: 'Автоматика включена не вся.',
      details: [
        'выключено: раз в пять минут проверяются отметки «Сдать», ответы и защита, раз в сутки – сроки и «Свод»',
        'включено: отметка «Сдать» принимается сразу',
        `Включил: ${OWNER}`,
      ],
    });
    expect(handlers(bundle)).toEqual([BOTH[0]]);
  });

  it('leaves one of doubles', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('triggers', {on: true});
    const [first] = bundle.host.state.triggers;
    bundle.host.state.triggers.push({...first!, uid: 'copy'});
    bundle.call('triggers', {on: true});
    expect(handlers(bundle).sort()).toEqual([...BOTH].sort());
  });

  it('removes all that it installed, and may be asked to again', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('triggers', {on: true});
    expect(bundle.call('triggers', {on: false}).message).toBe(
      'Автоматика выключена.',
    );
    expect(bundle.host.state.triggers).toEqual([]);
    expect(bundle.host.state.properties.document).not.toHaveProperty(
      'automation',
    );
    expect(bundle.call('triggers', {on: false}).message).toMatch(/уже/);
  });

  it('is the owner’s: it works with the owner’s rights', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('set-up', {centre: [CENTRE]});
    const {ok, message} = bundle.call('triggers', {on: true}, CENTRE);
    expect([ok, message]).toEqual([
      false,
      expect.stringMatching(/владелец книги/),
    ]);
    expect(handlers(bundle)).toEqual(BOTH);
  });

  it('tells somebody else of the centre what is on and by whom', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('set-up', {centre: [OWNER, CENTRE]});
    bundle.call('triggers', {on: false});
    expect(bundle.call('triggers', {}, CENTRE)).toMatchObject({
      ok: true,
      message: 'Автоматика выключена.',
      details: [`Включает её ${OWNER}.`],
    });
    bundle.call('triggers', {on: true});
    const {message, details} = bundle.call('triggers', {}, CENTRE);
    expect(message).toBe('Автоматика включена.');
    expect(details).toContain(`Включил: ${OWNER}`);
    expect(handlers(bundle)).toEqual(BOTH);
  });

  it('leaves a line in «Журнал», without an address', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('triggers', {on: true});
    const lines = [...tabOf(bundle.book, 'journal').values.values()].join(' ');
    expect(lines).toMatch(/Автоматика включена/);
    expect(lines).not.toMatch(/@/);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'ends up the same when it is killed at call %i',
    at => {
      const bundle = bundleHost(collecting(TWO_SCHOOLS));
      const {host} = bundle;
      let left = at;
      const killed = new Proxy(host, {
        get(target, key) {
          if (key !== 'trace') return Reflect.get(target, key) as unknown;
          return ({service}: {service: string}) => {
            const counts =
              service === 'ScriptApp' || /Prop|Sheets/.test(service);
            if (counts && --left <= 0) throw new Error('killed');
          };
        },
      });
      bundle.host = killed;
      bundle.call('triggers', {on: true});
      bundle.host = host;
      bundle.call('triggers', {on: true});
      expect(handlers(bundle).sort()).toEqual([...BOTH].sort());
    },
  );
});

describe('a function of a trigger', () => {
  const forged = (uid?: string) => ({
    value: 'TRUE',
    range: {columnStart: COLUMN.value + 1},
    ...(uid === undefined ? {} : {triggerUid: uid}),
  });

  it.each([
    ['no event', []],
    ['an event without a trigger', [forged()]],
    ['an id that there is not', [forged('999')]],
    ['the id of the other trigger', [forged('other')]],
    ['the name of a field of every object', [forged('__proto__')]],
  ])('does nothing for a page that gives %s', (_, args) => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('triggers', {on: true});
    fillReturn(bundle.book, 's01', SOUND, EXPLAINED);
    tick(bundle.book, 's01');
    for (const {handler} of bundle.host.state.triggers) {
      const other = bundle.host.state.triggers.find(
        one => one.handler !== handler,
      );
      const given = JSON.parse(
        JSON.stringify(args).replace('"other"', `"${other?.uid ?? ''}"`),
      ) as unknown[];
      for (const user of [OWNER, personOf('s01')]) {
        bundle.calls.length = 0;
        callFromClient(bundle.host, handler, given, user);
        expect(sheets(bundle)).toEqual([]);
      }
    }
  });
});

describe('a look', () => {
  const ready = () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('triggers', {on: true});
    fillReturn(bundle.book, 's01', SOUND, EXPLAINED);
    expect(strike(bundle)).toEqual([]);
    return bundle;
  };
  const answer = ({book}: BundleHost) =>
    cellOf(book, 'institution:s01', 'submit', 6);

  it('renews the roll-up the first time in a day', () => {
    const bundle = ready();
    expect(sheets(bundle)).toEqual([
      'Spreadsheets.get',
      'Spreadsheets.Values.batchGetByDataFilter',
      'Spreadsheets.batchUpdate',
      'Spreadsheets.getByDataFilter',
    ]);
    expect(cellOf(bundle.book, 'summary', 'i2.1', 7)).toBe(2);
  });

  it('reads once and writes nothing when there is nothing to do', () => {
    const bundle = ready();
    for (let hour = 0; hour < 2; hour++) {
      strike(bundle);
      expect(sheets(bundle)).toEqual(['Spreadsheets.getByDataFilter']);
    }
    const bytes = bundle.calls.reduce((sum, one) => sum + one.responseBytes, 0);
    expect(bytes).toBeLessThan(14_000);
  });

  it('takes in a box that the edit trigger did not see', () => {
    const bundle = ready();
    tick(bundle.book, 's01');
    strike(bundle);
    expect(answer(bundle)).toMatch(/^Сдано/);
    expect(() => bundle.type('s01', 'i2.1', '5', personOf('s01'))).toThrow();
    strike(bundle);
    expect(sheets(bundle)).toHaveLength(1);
  });

  it('finds the box again where its row was moved', () => {
    const bundle = ready();
    const {sheetId} = tabOf(bundle.book, 'institution:s01');
    const range = {
      sheetId,
      dimension: 'ROWS' as const,
      startIndex: 10,
      endIndex: 11,
    };
    bundle.book.batchUpdate({requests: [{insertDimension: {range}}]}, OWNER);
    tick(bundle.book, 's01');
    strike(bundle);
    expect(answer(bundle)).toMatch(/^Сдано/);
    // That run put the row back, which only the next one has seen.
    strike(bundle);
    strike(bundle);
    expect(sheets(bundle)).toHaveLength(1);
  });

  it('does nothing while the collection is closed', () => {
    const bundle = ready();
    bundle.call('close-collection');
    // The tabs were locked meanwhile, which a look sees to be right.
    strike(bundle);
    strike(bundle);
    expect(sheets(bundle)).toHaveLength(1);
  });

  it('starts anew on the next day', () => {
    const bundle = ready();
    bundle.host = {...bundle.host, now: bundle.host.now! + 86_400_000};
    strike(bundle);
    expect(sheets(bundle).slice(0, 2)).toEqual([
      'Spreadsheets.get',
      'Spreadsheets.Values.batchGetByDataFilter',
    ]);
    strike(bundle);
    expect(sheets(bundle)).toHaveLength(1);
  });

  it('does nothing for somebody without the right to it', () => {
    const bundle = ready();
    const before = bundle.book.stringify();
    bundle.host.state.properties.document = {};
    bundle.host.state.triggers.forEach(one => (one.creator = personOf('s02')));
    strike(bundle);
    expect(bundle.book.stringify()).toBe(before);
  });
});
