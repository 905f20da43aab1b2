import {createHash} from 'node:crypto';
import type {Checked, SelfCheck} from '../../../src/app/self-check/self-check';
import {runCommand} from '../../../src/app/engine/run-command';
import type {Platform} from '../../../src/app/self-check/platform';
import {PROBES} from '../../../src/app/self-check/probes';
import {COPY_ID, SCRATCH_ID} from '../../../src/app/self-check/scratch';
import type {Workbook} from '../../../src/local/sheets/workbook';
import type {Request} from '../../../src/workbook/sheets-api';
import {bundleHost} from '../../support/bundle-host';
import {collecting} from '../../support/commands';
import {COMMITTEE, personOf, PRESET} from '../../support/municipality';
import {selfCheckWords} from '../../support/workbook-platform';
import {workbookHost, type HostSettings} from '../../support/workbook-host';

const book = () => collecting([{code: 's01'}]);

function check(
  over: Workbook,
  settings: HostSettings = {},
  otherwise: Partial<Platform> = {},
) {
  const host = workbookHost(over, settings);
  Object.assign(host.platform, otherwise);
  const answer = runCommand(host, PRESET, 'self-check', {});
  const data = answer.data as SelfCheck;
  const checked = data?.groups.flatMap(group => group.checked) ?? [];
  const not = (outcome: Checked['outcome']) =>
    checked.filter(one => one.outcome === outcome).map(({id}) => id);
  return {
    ...answer,
    data,
    checked,
    differs: not('differs'),
    untried: not('untried'),
  };
}

/** Of all that it holds, beside the number of the next drawn id. */
const stateOf = (one: Workbook) =>
  createHash('sha256')
    .update(JSON.stringify({...one.snapshot(), idsDrawn: 0}))
    .digest('hex');

/** As Google refuses one request of a batch. */
const refusing =
  (kind: keyof Request, code: number) =>
  (requests: readonly Request[]): void => {
    if (!requests.some(request => kind in request)) return;
    throw Object.assign(new Error('Нельзя'), {details: {code}});
  };

it('tells of every probe, by an id of its own', () => {
  const {groups} = selfCheckWords();
  const told = groups.flatMap(({probes}) => probes.map(({id}) => id));
  expect([...told].sort()).toEqual(PROBES.map(({id}) => id).sort());
  expect(new Set(told).size).toBe(told.length);
});

it('holds at the local host through the bundle, and leaves nothing behind', () => {
  const bundle = bundleHost(book());
  const before = stateOf(bundle.book);
  const {properties, triggers, outbox} = bundle.host.state;
  const beside = JSON.stringify([properties, triggers, outbox]);
  const {ok, message, details, data} = bundle.call('self-check');
  expect({ok, details}).toEqual({ok: true, details: []});
  expect(message).toBe(
    `Самопроверка: подтвердилось ${PROBES.length}, иначе 0, не удалось проверить 0.`,
  );
  expect((data as SelfCheck).counts.holds).toBe(PROBES.length);
  const now = bundle.host.state;
  expect(JSON.stringify([now.properties, now.triggers, now.outbox])).toBe(
    beside,
  );
  expect(stateOf(bundle.book)).toBe(before);
});

it('names no person in what is copied into a report', () => {
  const {data} = check(book());
  expect(data.report).not.toContain('@');
  expect(data.report.split('\n').length).toBeGreaterThan(PROBES.length);
});

it('says what follows from a difference, and goes on', () => {
  const {details, differs, data} = check(
    book(),
    {},
    {
      lock: () => ({taken: true, held: false, after: false}),
    },
  );
  expect(differs).toEqual(['lock']);
  expect(data.counts.holds).toBe(PROBES.length - 1);
  expect(details.join()).toContain('Две команды могли бы писать одновременно');
});

it('takes a service that fails for one that could not be tried', () => {
  const {untried, differs} = check(
    book(),
    {},
    {
      mailQuota: () => {
        throw new Error('Нет разрешения');
      },
    },
  );
  expect({untried, differs}).toEqual({
    untried: ['mail-quota', 'mail-refused'],
    differs: [],
  });
});

it('arranges the rest when one arrangement is refused', () => {
  const {differs, untried} = check(book(), {
    beforeWrite: refusing('sortRange', 400),
  });
  expect(differs).toEqual(['sort-hidden', 'sort-metadata', 'sort-heights']);
  expect(untried).toEqual([]);
});

it('tells a refusal for the time being from a difference', () => {
  const {differs, untried} = check(book(), {
    beforeWrite: refusing('sortRange', 429),
  });
  expect(differs).toEqual([]);
  expect(untried).toEqual(['sort-hidden', 'sort-metadata', 'sort-heights']);
});

it('removes its tab after a fault of any one write', () => {
  const over = book();
  const before = stateOf(over);
  let writes = 0;
  check(over, {beforeWrite: () => void writes++});
  expect(writes).toBeGreaterThan(10);
  for (let failing = 0; failing < writes; failing++) {
    let made = 0;
    const {ok, message, data} = check(over, {
      beforeWrite: () => {
        if (made++ === failing) throw new Error('Сбой');
      },
    });
    if (failing > 0) expect([failing, ok]).toEqual([failing, true]);
    else {
      expect(message).toMatch(
        /^Самопроверка не началась: Google не дал создать временную вкладку\./,
      );
    }
    if ((data?.left ?? '') === '') expect(stateOf(over)).toBe(before);
  }
  expect(check(over).data.left).toBe('');
  expect(stateOf(over)).toBe(before);
});

it('removes at the next run what an ended execution left', () => {
  const over = book();
  const before = stateOf(over);
  for (const last of [1, 3, 8]) {
    let made = 0;
    const {details} = check(over, {
      beforeWrite: () => {
        if (made++ >= last) throw new Error('Время вышло');
      },
    });
    expect(details[0]).toMatch(/^Временная вкладка «Самопроверка» осталась/);
    expect(over.sheets().map(({sheetId}) => sheetId)).toContain(SCRATCH_ID);
    expect(check(over).data).toMatchObject({
      left: '',
      counts: {holds: PROBES.length},
    });
    expect(stateOf(over)).toBe(before);
  }
  expect(COPY_ID).not.toBe(SCRATCH_ID);
});

it('is closed to schools and the committee, and writes nothing for them', () => {
  const over = book();
  const before = stateOf(over);
  for (const user of [personOf('s01'), COMMITTEE, 'stranger@example.org']) {
    const {ok, message} = check(over, {user});
    expect([user, ok, message]).toEqual([
      user,
      false,
      'Эту команду выполняет методический центр.',
    ]);
  }
  expect(stateOf(over)).toBe(before);
});
