import {takeSteps} from '../../../src/app/recommendations/take-steps';
import {bringUpToDate} from '../../../src/app/recommendations/bring-up-to-date';
import {MARK} from '../../../src/wording/recommendation-mark';
import type {RecommendationRow} from '../../../src/workbook/book';
import {bookWith} from '../../support/book-with';
import {recommendationRow as row} from '../../support/recommendation-row';

const TODAY = '2026-02-01';

function settled(rows: readonly RecommendationRow[], today = TODAY) {
  const {settings} = bookWith({});
  const book = bookWith({
    settings: {...settings, period: 2026},
    recommendations: rows,
  });
  return bringUpToDate(book, today).recommendations ?? null;
}

const one = (more: Partial<RecommendationRow>, today = TODAY) =>
  settled([row(more)], today)?.[0] ?? row(more);

describe('bringUpToDate', () => {
  it('changes nothing when nobody did anything', () => {
    expect(settled([row(), row({state: 'sent', known: 'sent'})])).toBeNull();
  });

  it.each(['approved', 'sent'] as const)(
    'takes an answer to what is %s',
    state => {
      expect(one({state, known: state, answer: 'Сделали'})).toMatchObject({
        state: 'answered',
        known: 'answered',
        mark: '',
      });
    },
  );

  it.each<Partial<RecommendationRow>>([
    {state: 'draft', known: 'draft'},
    {state: 'done', known: 'done'},
    {state: 'withdrawn', known: 'withdrawn', reason: 'ошибка'},
  ])('keeps an answer to what does not wait for one: %j', more => {
    expect(one({...more, answer: 'Сделали'})).toMatchObject(more);
  });

  it('accepts a state set by hand that follows from the one before', () => {
    expect(one({state: 'approved'})).toMatchObject({
      known: 'approved',
      mark: '',
    });
  });

  it('marks a state set out of turn, leaves it, and clears the mark with it', () => {
    const jumped = one({state: 'done'});
    expect(jumped).toMatchObject({
      state: 'done',
      known: 'draft',
      mark: 'состояние не по порядку: «черновик» → «выполнена»',
    });
    expect(one({...jumped})).toEqual(jumped);
    expect(one({...jumped, state: 'approved'})).toMatchObject({
      known: 'approved',
      mark: '',
    });
  });

  it('does not take an answer twice when people set the state back', () => {
    const back = one({state: 'sent', known: 'answered', answer: 'Сделали'});
    expect(back).toMatchObject({
      state: 'sent',
      mark: 'состояние не по порядку: «есть ответ» → «направлена»',
    });
  });

  it('accepts any state of a line that no command has seen', () => {
    expect(one({id: '', known: null, state: 'sent'})).toMatchObject({
      id: 'own/-/2026/1',
      state: 'sent',
      known: 'sent',
      mark: '',
    });
  });

  it('marks late answers and clears the mark when they come', () => {
    const sent = {
      state: 'sent',
      known: 'sent',
      answerBy: '2026-01-31',
    } as const;
    const late = one(sent);
    expect(late).toMatchObject({state: 'sent', mark: MARK.answerLate});
    expect(one({...late, answer: 'Сделали'})).toMatchObject({
      state: 'answered',
      mark: '',
    });
    expect(one(sent, '2026-01-31')).toMatchObject({mark: ''});
  });

  it('keeps what another command marked, and cells that it cannot read', () => {
    const unread = {state: 'готово; почти', answerBy: 'скоро'};
    const first = one({mark: MARK.groundChanged, unread});
    expect(first).toMatchObject({
      state: 'draft',
      unread,
      mark: `${MARK.groundChanged}; не понято: «готово, почти», «скоро»`,
    });
    expect(one({...first})).toEqual(first);
  });
});

describe('takeSteps', () => {
  const move = (
    more: Partial<RecommendationRow>,
    to: Parameters<typeof takeSteps>[2],
  ) => takeSteps([row(more)], new Set([row().id]), to, TODAY);

  it('moves those that it may and tells why it leaves the others', () => {
    const rows = [
      row(),
      row({id: 'b/s02/2025/-', state: 'approved', known: 'approved'}),
      row({id: 'c/s03/2025/-'}),
    ];
    const ids = new Set([rows[0]!.id, rows[1]!.id, 'x/s09/2025/-']);
    const {rows: next, ...told} = takeSteps(
      rows,
      ids,
      {action: 'approve'},
      TODAY,
    );
    expect(next.map(({state}) => state)).toEqual([
      'approved',
      'approved',
      'draft',
    ]);
    expect(told).toEqual({
      moved: [rows[0]!.id],
      refused: [{id: rows[1]!.id, refusal: 'already-approved'}],
    });
  });

  it('sends with the last day for the answer, or leaves the one there', () => {
    const approved = {state: 'approved', known: 'approved'} as const;
    const answerBy = '2026-02-15';
    const sent = move(approved, {action: 'send', answerBy});
    expect(sent.rows).toMatchObject([{state: 'sent', known: 'sent', answerBy}]);
    const kept = move({...approved, answerBy}, {action: 'send'});
    expect(kept.rows).toMatchObject([{state: 'sent', answerBy}]);
    const unread = {answerBy: 'скоро'};
    expect(move({...approved, unread}, {action: 'send'}).rows).toMatchObject([
      {unread},
    ]);
  });

  it('withdraws with the reason, and no more asks about its ground', () => {
    const {rows} = move(
      {mark: MARK.groundChanged},
      {action: 'withdraw', reason: 'Школа закрыта'},
    );
    expect(rows).toMatchObject([
      {state: 'withdrawn', reason: 'Школа закрыта', mark: ''},
    ]);
  });

  it('stands by a state set out of turn when it is confirmed', () => {
    const {rows} = move({state: 'done'}, {action: 'confirm'});
    expect(rows).toMatchObject([{state: 'done', known: 'done', mark: ''}]);
  });
});
