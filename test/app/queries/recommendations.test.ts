import type {RecommendationItem} from '../../../src/app/queries/recommendations';
import type {BundleHost} from '../../support/bundle-host';
import {COMMITTEE, OWNER, personOf, STRANGER} from '../../support/municipality';
import {
  BILET,
  callsOf,
  PLAN,
  recommended,
  typeIntoLine,
} from '../../support/recommended';
import {type} from '../../support/sheets-of';
import {bundleHost} from '../../support/bundle-host';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';

let shared: BundleHost;
beforeAll(() => {
  shared = recommended();
});
/** A workbook of one's own, to change. */
const fresh = () => bundleHost(shared.book.fork());

function itemIn(bundle: BundleHost, id: string): RecommendationItem {
  const {rows} = bundle.ask('recommendations', {});
  const row = rows.find(one => one.id === id);
  if (!row) throw new Error(`no ${id} among ${rows.map(one => one.id)}`);
  return row;
}

describe('recommendations for who goes through them', () => {
  it('come with their grounds, each with its cell, and what may be done', () => {
    const bundle = fresh();
    const view = bundle.ask('recommendations', {});
    expect(callsOf(bundle)).toEqual({reads: 2, writes: 0});
    expect(view).toMatchObject({
      mayAct: true,
      today: '2025-11-05',
      answerBy: '2025-11-19',
    });
    expect(view.causes).toContain('мероприятие перенесено');
    expect(view.rules.map(one => one.id).sort()).toEqual(
      [...new Set(view.rows.map(row => row.rule))].sort(),
    );
    const row = itemIn(bundle, BILET);
    expect(row).toMatchObject({
      rule: 'bilet-absent',
      institution: 's01',
      name: 'Школа s01',
      period: 2025,
      no: 'И 3.1а',
      state: 'draft',
      responsible: 'руководитель школы',
      marks: [],
      may: ['edit', 'schedule', 'record', 'approve', 'withdraw', 'confirm'],
    });
    const [, value] = row.grounds;
    expect(value).toEqual({
      text: expect.stringMatching(/^И 3\.1а \(E\d+\) = 0$/),
      cell: expect.stringMatching(/^E\d+$/),
    });
    const place = {sheetId: row.sheetId ?? -1, cell: value?.cell ?? null};
    expect(bundle.send({show: place})).toMatchObject({ok: true});
  });

  it('show what schools answered since the last command, and are late with', () => {
    const bundle = fresh();
    for (const id of [BILET, PLAN])
      typeIntoLine(bundle, id, 'state', 'утверждена');
    const sent = bundle.call('move-recommendations', {
      ids: [BILET, PLAN],
      action: 'send',
      answerBy: '2025-11-10',
    });
    expect(sent).toMatchObject({
      ok: true,
      message: 'Отмечено направленными: 2.',
    });
    type(bundle.book, 's01', 'received:1', 'Подали заявку', {
      column: COLUMN.explanation,
      user: personOf('s01'),
    });
    const now = Date.parse('2025-11-11T10:00:00+02:00');
    bundle.host = {...bundle.host, now};
    expect(itemIn(bundle, BILET)).toMatchObject({
      state: 'answered',
      answer: 'Подали заявку',
      isAnswerLate: false,
    });
    expect(itemIn(bundle, PLAN)).toMatchObject({
      state: 'sent',
      isAnswerLate: true,
      marks: ['ответ просрочен'],
    });
  });

  it.each([
    ['the committee looks', COMMITTEE, false],
    ['the centre acts', OWNER, true],
  ])('%s', (_, user, mayAct) => {
    expect(shared.ask('recommendations', {}, user).mayAct).toBe(mayAct);
  });
});

describe('move-recommendations', () => {
  const move = (bundle: BundleHost, args: object, user = OWNER) =>
    bundle.call('move-recommendations', args, user);

  it('approves many in three reads and one write, and says what it left', () => {
    const bundle = fresh();
    expect(move(bundle, {ids: [PLAN], action: 'approve'}).ok).toBe(true);
    callsOf(bundle);
    const answer = move(bundle, {
      ids: [BILET, PLAN, 'x/y/1/z'],
      action: 'approve',
    });
    expect(answer).toEqual({
      ok: true,
      message: 'Утверждено рекомендаций: 1.',
      details: [
        'Без изменений 1: рекомендация уже утверждена.',
        '1 рекомендации в таблице уже нет: обновите список.',
      ],
    });
    expect(callsOf(bundle)).toEqual({reads: 3, writes: 1});
  });

  it.each<[RegExp, object]>([
    [/^Это ещё черновик: сначала утвердите/, {ids: [BILET], action: 'send'}],
    [/^Напишите, почему/, {ids: [BILET], action: 'withdraw'}],
    [/^Напишите, почему/, {ids: [BILET], action: 'withdraw', reason: '  '}],
    [
      /^Ни одна рекомендация не изменена/,
      {ids: ['x/y/1/z'], action: 'approve'},
    ],
    [/вне допустимых пределов/, {ids: [], action: 'approve'}],
    [/не подходит/, {ids: [BILET], action: 'answer'}],
    [
      /лишний параметр «state»/,
      {ids: [BILET], action: 'approve', state: 'done'},
    ],
    [/не подходит/, {ids: [BILET], action: 'send', answerBy: '2025-02-30'}],
    [
      /^Срок ответа уже/,
      {ids: [BILET], action: 'send', answerBy: '2025-11-04'},
    ],
    [/нужно указать список/, {ids: {length: 1}, action: 'approve'}],
    [/нужно указать текст/, {ids: [{toString: 'x'}], action: 'approve'}],
  ])('refuses, %s', (message, args) => {
    const answer = move(shared, args);
    expect(answer.ok).toBe(false);
    expect(answer.message).toMatch(message);
  });

  it.each([personOf('s01'), COMMITTEE, STRANGER])('refuses %s', user => {
    const answer = move(shared, {ids: [BILET], action: 'approve'}, user);
    expect(answer).toMatchObject({
      ok: false,
      message: 'Эту команду выполняет методический центр.',
    });
  });
});

describe('edit-recommendation', () => {
  const edit = (bundle: BundleHost, args: object, user = OWNER) =>
    bundle.call('edit-recommendation', args, user);

  it('changes who acts and the date in the text as well', () => {
    const bundle = fresh();
    const {version: seen, text, controlDate} = itemIn(bundle, BILET);
    expect(controlDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    const shown = String(controlDate).split('-').reverse().join('.');
    callsOf(bundle);
    const changes = {
      responsible: 'завуч Иванова А. А.',
      controlDate: '2026-02-01',
    };
    expect(edit(bundle, {id: BILET, seen, changes})).toMatchObject({ok: true});
    expect(callsOf(bundle)).toEqual({reads: 3, writes: 1});
    const row = itemIn(bundle, BILET);
    expect(row).toMatchObject(changes);
    expect(row.text).toBe(
      text
        .split(`контрольная дата: ${shown}`)
        .join('контрольная дата: 01.02.2026')
        .replace('руководитель школы', 'завуч Иванова А. А.'),
    );
    // What it says is what the form shows: sent again, it changes nothing.
    expect(edit(bundle, {id: BILET, seen, changes})).toMatchObject({ok: true});
  });

  it('does not write over what was typed into the tab meanwhile', () => {
    const bundle = fresh();
    const {version: seen} = itemIn(bundle, BILET);
    typeIntoLine(bundle, BILET, 'text', 'Своими словами');
    const answer = edit(bundle, {id: BILET, seen, changes: {text: 'Иначе'}});
    expect(answer).toMatchObject({ok: false});
    expect(answer.message).toMatch(/тем временем изменили/);
    expect(itemIn(bundle, BILET).text).toBe('Своими словами');
  });

  it('leaves the text alone once it was sent, and still takes a cause', () => {
    const bundle = fresh();
    for (const action of ['approve', 'send']) {
      bundle.call('move-recommendations', {ids: [BILET], action});
    }
    const refused = edit(bundle, {id: BILET, changes: {text: 'Иначе'}});
    expect(refused.message).toMatch(/^Рекомендация уже направлена/);
    const cause = '=IMPORTXML("http://x")';
    expect(edit(bundle, {id: BILET, changes: {cause}})).toMatchObject({
      ok: true,
    });
    expect(itemIn(bundle, BILET)).toMatchObject({state: 'sent', cause});
  });

  it.each<[RegExp, object]>([
    [/в таблице уже нет/, {id: 'x', changes: {}}],
    [/в таблице уже нет/, {id: '', changes: {}}],
    [/^Напишите текст/, {id: BILET, changes: {text: ' '}}],
    [/вне допустимых пределов/, {id: BILET, changes: {text: 'x'.repeat(5001)}}],
    [/лишний параметр «state»/, {id: BILET, changes: {state: 'done'}}],
    [/./, {id: BILET, changes: {controlDate: '31.12.2025'}}],
    [/не подходит/, {id: BILET, changes: {priority: 'высокий'}}],
    [/нужно указать текст/, {id: [BILET], changes: {}}],
  ])('refuses, %s', (message, args) => {
    const answer = edit(shared, args);
    expect(answer.ok).toBe(false);
    expect(answer.message).toMatch(message);
  });
});
