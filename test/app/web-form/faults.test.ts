import {HostError, type Host} from '../../../src/app/engine/host';
import {answerForm} from '../../../src/app/web-form/answer-form';
import type {FormReply, SaveReply} from '../../../src/app/web-form/protocol';
import {cellValues} from '../../../src/workbook/grid';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {collecting} from '../../support/commands';
import {cell, keyFor} from '../../support/form-visitor';
import {memoryLinks} from '../../support/memory-links';
import {PRESET} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tabOf} from '../../support/sheets-of';
import {workbookHost} from '../../support/workbook-host';
import {runs} from '../../runs';

const CALLS = ['readStructure', 'readValues', 'write', 'now', 'user'] as const;
const LINK_CALLS = ['read', 'readAll', 'write', 'recall', 'remember'] as const;

/** The network or the platform fails at the n-th call, before or after it. */
function failing(host: Host, at: number, when: 'before' | 'after') {
  let made = 0;
  const wrap = (target: object, name: string) => {
    const call = (target as Record<string, (...args: never[]) => unknown>)[
      name
    ];
    const wrapped = (...args: never[]) => {
      made++;
      if (made === at && when === 'before') throw new HostError('other', name);
      const result = call?.(...args);
      if (made === at && when === 'after') throw new HostError('other', name);
      return result;
    };
    Object.assign(target, {[name]: wrapped});
  };
  for (const name of CALLS) wrap(host, name);
  for (const name of LINK_CALLS) wrap(host.links, name);
  return () => made;
}

const WHENS = ['before', 'after'] as const;

/** Tries the fault at calls spread from the first to the last; at all, LONG. */
function atCalls(attempt: (at: number) => number): void {
  const last = attempt(Infinity);
  expect(last).toBeGreaterThan(1);
  const tried = Math.min(last, runs(3, last).numRuns);
  for (let i = 0; i < tried; i++) {
    attempt(1 + Math.round((i * (last - 1)) / (tried - 1)));
  }
}

describe.each(WHENS)('a fault %s each call', when => {
  it('of an answer leaves the value there once, and never says it falsely', () => {
    atCalls(at => {
      const book = collecting([{code: 's01'}]);
      const links = memoryLinks();
      const key = keyFor(links, 's01');
      const message = {
        key,
        ask: 'save',
        cells: [cell('i2.1', '391')],
        name: '',
      };
      const host = workbookHost(book, {links: {...links}});
      const made = failing(host, at, when);
      const send = (one: Host) =>
        answerForm(one, () => PRESET, message) as FormReply<SaveReply>;
      const first = send(host);
      const value = () =>
        cellOf(book, institutionTab('s01'), 'i2.1', COLUMN.value);
      if (first.ok) expect(value()).toBe(391);
      const again = send(workbookHost(book, {links}));
      expect(again).toMatchObject({
        ok: true,
        data: {cells: [{became: 'saved', now: '391'}]},
      });
      expect(value()).toBe(391);
      const lines = cellValues(tabOf(book, 'journal').values).filter(text =>
        String(text).includes('по ссылке'),
      );
      expect(lines).toHaveLength(1);
      return made();
    });
  });

  it('of a submission leaves one submission', () => {
    atCalls(at => {
      const book = collecting([{code: 's01'}]);
      fillReturn(book, 's01', SOUND, EXPLAINED);
      const links = memoryLinks();
      const key = keyFor(links, 's01');
      const message = {key, ask: 'submit', name: ''};
      const host = workbookHost(book, {links: {...links}});
      const made = failing(host, at, when);
      const first = answerForm(host, () => PRESET, message);
      const status = () =>
        cellOf(book, 'registry', 's01', REGISTRY_COLUMN.status);
      if (first.ok) expect(status()).toBe('сдано');
      const again = answerForm(
        workbookHost(book, {links}),
        () => PRESET,
        message,
      );
      expect(again.ok).toBe(true);
      expect(status()).toBe('сдано');
      return made();
    });
  });
});
