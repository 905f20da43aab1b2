import {randomBytes} from 'node:crypto';
import {answerForm} from '../../../src/app/web-form/answer-form';
import {TRIES_A_MINUTE} from '../../../src/app/web-form/guard-tries';
import {makeLinks, takeBack} from '../../../src/app/web-form/links';
import {collecting, must} from '../../support/commands';
import {cell, keyFor, visitor} from '../../support/form-visitor';
import {memoryLinks} from '../../support/memory-links';
import {MOMENT, PRESET} from '../../support/municipality';
import {workbookHost} from '../../support/workbook-host';
import {runs} from '../../runs';

const NOTHING = {
  ok: false,
  refusal: 'link',
  message: expect.stringMatching(/^Эта ссылка не действует/),
  details: [],
};
const guess = () => randomBytes(32).toString('base64url');

describe('a secret that opens nothing', () => {
  const book = collecting([{code: 's01'}, {code: 's02'}]);
  const links = memoryLinks();
  const key = keyFor(links, 's01');
  const revoked = keyFor(links, 's02');
  takeBack(links, {institution: 's02'});
  const renewed = keyFor(links, 's02');
  makeLinks(links, ['s02'], {period: 2025, moment: MOMENT}, true);
  const messages = [
    {ask: 'open'},
    {ask: 'save', cells: [cell('i2.1', '1')], name: ''},
    {ask: 'preview', rows: [['И 2.1', 1]]},
    {ask: 'submit', name: ''},
  ];
  it.each([
    ['guessed', guess()],
    ['revoked', revoked],
    ['renewed', renewed],
    ['truncated', key.slice(0, -1)],
    ['doubled', key + key],
    ['lengthened', `${key} `],
    ['folded', key.toLowerCase()],
    ['empty', ''],
    ['its own hash', links.digest(key)],
    ['a name of the store', `form ${links.digest(key)}`],
    ['a prototype’s', '__proto__'],
    ['HTML', '<script>alert(1)</script>'],
  ])('refuses one that is %s, in one way', (_, secret) => {
    const ways = messages.map(message => {
      links.calls.length = 0;
      links.memory.clear();
      const host = workbookHost(book, {links});
      const reply = answerForm(host, () => PRESET, {key: secret, ...message});
      expect(reply).toEqual(NOTHING);
      expect([host.reads, host.writes.length]).toEqual([0, 0]);
      return links.calls.join();
    });
    // The same calls, so the same time.
    expect(new Set(ways)).toEqual(new Set(['recall,read,remember']));
  });
});

describe('a message that no page sends', () => {
  const book = collecting([{code: 's01'}, {code: 'd01', kind: 'preschool'}]);
  it.each([
    ['nothing', null],
    ['a text', 'open'],
    ['no question', {}],
    ['a strange question', {ask: 'drop'}],
    ['a command', {command: 'accept', args: {all: true}}],
    ['a stranger’s institution', {ask: 'open', institution: 's02'}],
    ['no cells', {ask: 'save', cells: [], name: ''}],
    ['cells of no form', {ask: 'save', cells: 'i2.1', name: ''}],
    [
      'a number',
      {ask: 'save', cells: [{...cell('i2.1', ''), to: 1}], name: ''},
    ],
    ['an unknown row', {ask: 'save', cells: [cell('i99.9', '1')], name: ''}],
    [
      'an unknown part',
      {
        ask: 'save',
        cells: [{...cell('i2.1', '1'), part: 'check'}],
        name: '',
      },
    ],
    ['the box', {ask: 'save', cells: [cell('submit', 'TRUE')], name: ''}],
    [
      'a date of a field',
      {
        ask: 'save',
        cells: [cell('i2.1', '01.01.2025', 'date')],
        name: '',
      },
    ],
    ['a prototype', {ask: 'save', cells: [cell('__proto__', '1')], name: ''}],
    [
      'another’s recommendation',
      {
        ask: 'save',
        cells: [cell('low/s02/2025/i2.1', 'да', 'answer')],
        name: '',
      },
    ],
    [
      'a place of recommendations',
      {
        ask: 'save',
        cells: [cell('received:1', 'да', 'explanation')],
        name: '',
      },
    ],
    ['a long name', {ask: 'submit', name: 'я'.repeat(200)}],
    ['a large table', {ask: 'preview', rows: Array(3000).fill(['1'])}],
  ])('is refused and writes nothing: %s', (_, message) => {
    const school = visitor(book, 's01');
    const reply =
      message !== null && typeof message === 'object'
        ? school.send(message)
        : answerForm(school.host, () => PRESET, message);
    expect(reply).toEqual(NOTHING);
    expect(school.host.writes).toEqual([]);
  });

  it('knows no field of another kind of institution', () => {
    const kindergarten = visitor(book, 'd01');
    expect(kindergarten.save(cell('i2.1', '1'))).toEqual(NOTHING);
    expect(kindergarten.host.writes).toEqual([]);
  });
});

it('writes nothing while nothing is collected', () => {
  const book = collecting([{code: 's01'}]);
  must(book, 'close-collection');
  const school = visitor(book, 's01');
  for (const message of [
    {ask: 'save', cells: [cell('i2.1', '1')], name: ''},
    {ask: 'preview', rows: [['И 2.1', 1]]},
    {ask: 'submit', name: ''},
  ]) {
    expect(school.send(message)).toMatchObject({
      ok: false,
      refusal: 'closed',
    });
    expect(school.host.writes).toEqual([]);
  }
});

it('slows guesses down and lets whoever is at work go on', () => {
  const book = collecting([{code: 's01'}]);
  const school = visitor(book, 's01');
  school.open();
  const {links} = school;
  links.calls.length = 0;
  const {numRuns: guesses} = runs(1_000, 10_000);
  for (let i = 0; i < guesses; i++) {
    const reply = answerForm(school.host, () => PRESET, {
      key: guess(),
      ask: 'open',
    });
    expect(reply.ok).toBe(false);
  }
  const looked = links.calls.filter(call => call === 'read').length;
  expect(looked).toBe(TRIES_A_MINUTE);
  expect(school.save(cell('i2.1', '391')).ok).toBe(true);
});

it('keeps nothing from which a link could be made', () => {
  const links = memoryLinks();
  const key = keyFor(links, 's01');
  const kept = JSON.stringify([...links.records, ...links.memory]);
  expect(kept).not.toContain(key);
  expect(Buffer.from(key, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
});
