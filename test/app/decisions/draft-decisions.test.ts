import {draftDecisions} from '../../../src/app/decisions/draft-decisions';
import {generateRecommendations} from '../../../src/app/recommendations/generate-recommendations';
import {mergeRecommendations} from '../../../src/app/recommendations/merge-recommendations';
import {recommend} from '../../../src/core/recommendation/recommend';
import {
  peersOf,
  PRESET,
  type Typed,
} from '../../presets/kaliningrad-2023/context';
import type {Book, DecisionRow} from '../../../src/workbook/book';
import {bookWith} from '../../support/book-with';

const of = (n: number): Typed => ({'i3.1': n, 'k5-11': 300});
const OTHERS = [of(180), of(150), of(210), of(240)];
const context = peersOf(of(60), OTHERS, {before: [[of(60), ...OTHERS]]});
const ID = 'repeat-without-change/s0/2025/i3.1';

function decided(
  decisions: readonly DecisionRow[],
  change: (row: ReturnType<typeof rowsOf>[number]) => object = () => ({}),
) {
  const book = bookWith({
    preset: PRESET,
    institutions: context.now.institutions,
    decisions,
  });
  const rows = rowsOf(book).map(row => ({...row, ...change(row)}));
  return draftDecisions(book, context, recommend(context), rows);
}

function rowsOf(book: Book) {
  const now = generateRecommendations(book, context, recommend(context));
  return mergeRecommendations([], now, {period: 2025, today: '2025-12-21'});
}

const typed: DecisionRow = {
  row: 3,
  id: '',
  act: '12',
  actDate: '2025-02-01',
  text: 'Помочь школе',
  measure: 'Договор с колледжем',
  responsible: 'Иванова',
  due: null,
  state: 'намечено',
  recommendations: '',
  activities: '',
  links: [],
  unread: {},
};

describe('draftDecisions', () => {
  it('drafts a decision over what came back without a change', () => {
    const {drafts} = decided([]);
    expect(drafts).toHaveLength(1);
    expect(drafts).toMatchObject([
      {
        id: ID,
        state: 'проект',
        act: '',
        measure: '',
        responsible: '',
        recommendations: 'Школа s0: И 3.1 за 2025 год',
        activities: 'П 12.4',
        links: [ID],
      },
    ]);
    expect(drafts[0]?.text.replace(/\u00A0/g, ' ')).toMatch(
      /^Проект\. Рассмотреть, почему в учреждении «Школа s0» доля по показателю 3\.1 «.*» второй год не растёт: за 2025 год – 60 из 300 \(20 %\), за 2024 год – 60 из 300 \(20 %\); медиана группы «.*» – 60 % \(5 учреждений\)\. Определить меры, ответственного и срок\.$/,
    );
  });

  it.each<[string, readonly DecisionRow[], object]>([
    ['a decision is linked to it', [{...typed, links: [ID]}], {}],
    ['it was drafted before and cleared since', [], {drafted: true}],
    ['people withdrew it', [], {state: 'withdrawn'}],
  ])('drafts nothing when %s', (_, decisions, changes) => {
    expect(decided(decisions, () => changes).drafts).toEqual([]);
  });

  const RENAMED = 'Прежнее имя: И 3.1 за 2024 год';
  it.each<[string, readonly string[]]>([
    ['of a renamed institution', ['early-guidance-low/s0/2024/i3.1']],
    ['by two rules', ['a/s0/2024/i3.1', 'b/s0/2024/i3.1']],
  ])('says what came after a measure over a row found %s', (_, links) => {
    const line = {...typed, recommendations: RENAMED, links};
    const {effects} = decided([line]);
    expect(effects.get(3)?.replace(/\u00A0/g, ' ')).toBe(
      'Школа s0, И 3.1: за 2024 год – 60 из 300 (20 %); за 2025 год – 60 из ' +
        '300 (20 %); доля изменилась на 0 п. п.; медиана изменений в группе ' +
        'сравнения – 0 п. п. (5 учреждений); у других, кто начинал так же ' +
        'низко, – 0 п. п. (1 учреждение); самая низкая доля чаще растёт и без мер.\n' +
        'Это совпадение по времени: причину сравнение не доказывает.',
    );
  });

  it('finds a recommendation by the name that people typed', () => {
    const recommendations = 'школа s0: И 3.1 за 2025 год';
    const {effects} = decided([{...typed, recommendations}]);
    expect(effects.get(3)).toMatch(/сравнение появится после сбора за 2026/);
  });

  it('says nothing once people have taken the name off the line', () => {
    const links = ['early-guidance-low/s0/2024/i3.1'];
    expect(decided([{...typed, links}]).effects.get(3)).toBe('');
  });

  it('says nothing of a decision about no share', () => {
    const links = ['not-submitted/s0/2024/-', 'own/-/2024/1', 'x'];
    const line = {...typed, recommendations: RENAMED, links};
    expect(decided([line]).effects.get(3)).toBe('');
  });
});
