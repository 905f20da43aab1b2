import * as fc from 'fast-check';
import {
  mergeRecommendations,
  type Generated,
} from '../../../src/app/recommendations/merge-recommendations';
import {RECOMMENDATION_STATES} from '../../../src/core/recommendation/recommendation-action';
import {MARK} from '../../../src/wording/recommendation-mark';
import type {RecommendationRow} from '../../../src/workbook/book';
import {runs} from '../../runs';

const NOW = {period: 2025, today: '2026-01-15'};
const merge = (
  there: readonly RecommendationRow[],
  now: readonly Generated[],
  at = NOW,
) => mergeRecommendations(there, now, at);

function generated(id: string, more: Partial<Generated> = {}): Generated {
  return {
    id,
    institution: 's01',
    no: 'И 3.1',
    priority: 'high',
    text: `Текст ${id}`,
    evidence: `Основание ${id}`,
    cell: 'E20',
    controlDate: '2026-04-30',
    ...more,
  };
}
const A = generated('early-guidance-low/s01/2025/i3.1');
const one = (row: Generated) => {
  const [made] = merge([], [row]);
  if (!made) throw new Error('nothing made');
  return made;
};

describe('mergeRecommendations', () => {
  it('adds what is new as a draft', () => {
    expect(one(A)).toMatchObject({...A, state: 'draft', mark: '', cause: ''});
  });

  it('refreshes a draft that nobody touched', () => {
    const next = {
      ...A,
      text: 'Иначе',
      evidence: 'Новое',
      priority: 'low' as const,
    };
    expect(merge([one(A)], [next])).toMatchObject([{...next, mark: ''}]);
  });

  it('marks what lost its ground, and clears the mark when it is back', () => {
    const gone = merge([one(A)], []);
    expect(gone).toMatchObject([{text: A.text, mark: MARK.groundChanged}]);
    expect(merge(gone, [A])).toMatchObject([{text: A.text, mark: ''}]);
  });

  it('marks an approved text on another ground, and not on another date', () => {
    const approved = {...one(A), state: 'approved' as const};
    const moved = {...A, controlDate: '2027-04-30', text: 'Иначе'};
    expect(merge([approved], [moved])).toMatchObject([
      {text: A.text, controlDate: A.controlDate, mark: ''},
    ]);
    expect(merge([approved], [{...A, evidence: 'Новое'}])).toMatchObject([
      {text: A.text, evidence: A.evidence, mark: MARK.groundChanged},
    ]);
  });

  it.each(['done', 'withdrawn'] as const)(
    'leaves what is %s without a mark about its ground',
    state => {
      const closed = {...one(A), state, known: state, reason: 'ошибка'};
      expect(merge([closed], [])).toMatchObject([{state, mark: ''}]);
    },
  );

  it('asks why a recommendation was withdrawn, and for late answers', () => {
    const withdrawn = {...one(A), state: 'withdrawn' as const};
    expect(merge([withdrawn], [A])).toMatchObject([{mark: MARK.noReason}]);
    const state = 'sent' as const;
    const sent = {...one(A), state, known: state, answerBy: '2026-01-15'};
    expect(merge([sent], [A])).toMatchObject([{mark: ''}]);
    const later = {...NOW, today: '2026-01-16'};
    expect(merge([sent], [A], later)).toMatchObject([{mark: MARK.answerLate}]);
    const answered = {...sent, state: 'answered' as const};
    expect(merge([answered], [A], later)).toMatchObject([{mark: ''}]);
  });

  it('leaves other periods as they are, the latest first', () => {
    const rows = ['2023', '2024'].map(year => ({
      ...one(generated(`bilet-absent/s01/${year}/i3.1a`)),
      mark: 'своё',
    }));
    expect(merge(rows, [A]).slice(1)).toEqual([...rows].reverse());
  });

  it('keeps what people added by hand, under an id that stays', () => {
    const blank = {...one(A), id: '', text: 'Пригласить наставника'};
    const own = {...blank, generated: '', institution: 'Лицей'};
    const first = merge([own, {...own, text: 'Ещё'}], [A]);
    expect(first.slice(1)).toEqual([
      {...own, id: 'own/-/2025/1', mark: ''},
      {...own, id: 'own/-/2025/2', text: 'Ещё', mark: ''},
    ]);
    expect(merge(first, [A])).toEqual(first);
    const third = merge([...first, {...own, text: 'Третье'}], [A]);
    expect(third.map(row => row.id).slice(1)).toEqual([
      'own/-/2025/1',
      'own/-/2025/2',
      'own/-/2025/3',
    ]);
  });

  it('settles: a second run changes nothing', () => {
    const first = merge([], [A]);
    expect(merge(first, [A])).toEqual(first);
  });
});

/** What people may write into a row. */
const edit = fc.record(
  {
    text: fc.string({minLength: 1}),
    evidence: fc.string({minLength: 1}),
    priority: fc.constantFrom('high' as const, 'low' as const),
    controlDate: fc.constantFrom('2026-02-01', '2026-03-01', null),
    state: fc.constantFrom(...RECOMMENDATION_STATES),
    answer: fc.string(),
    answerBy: fc.constantFrom('2026-02-01', null),
    cause: fc.string(),
    reason: fc.string(),
  },
  {requiredKeys: []},
);

const IDS = ['a/s01/2025/i1.2', 'b/s02/2025/i3.1', 'c/s03/2025/-'];
const ground = fc
  .subarray(IDS)
  .chain(ids =>
    fc.tuple(
      ...ids.map(id =>
        fc
          .record({text: fc.string({minLength: 1}), evidence: fc.string()})
          .map((words): Generated => generated(id, words)),
      ),
    ),
  );

it('a rerun keeps every edit, whatever the grounds have become', () => {
  const history = fc.array(
    fc.record({
      edits: fc.array(fc.tuple(fc.nat(5), edit), {maxLength: 4}),
      ground,
      today: fc.constantFrom('2026-01-15', '2026-06-01'),
    }),
    {minLength: 1, maxLength: 5},
  );
  fc.assert(
    fc.property(history, steps => {
      let rows: RecommendationRow[] = merge(
        [],
        IDS.map(id => generated(id)),
      );
      /** The last that a person wrote into each cell, by row. */
      const written = new Map<string, Partial<RecommendationRow>>();
      for (const step of steps) {
        rows = rows.map((row, index) => {
          const edits = step.edits.filter(([at]) => at === index);
          const own = Object.assign({}, ...edits.map(([, one]) => one));
          const changes = Object.fromEntries(
            Object.entries(own).filter(
              ([key, value]) => row[key as keyof RecommendationRow] !== value,
            ),
          );
          written.set(row.id, {...written.get(row.id), ...changes});
          return {...row, ...changes};
        });
        rows = merge(rows, step.ground, {...NOW, today: step.today});
        for (const [id, changes] of written) {
          const row = rows.find(one => one.id === id);
          expect(row).toMatchObject(changes);
        }
        expect(merge(rows, step.ground, {...NOW, today: step.today})).toEqual(
          rows,
        );
      }
    }),
    runs(150, 3000),
  );
});

it('the order of the rows there does not matter', () => {
  const rows = merge(
    [],
    IDS.map(id => generated(id)),
  ).map(row => ({
    ...row,
    state: 'approved' as const,
  }));
  const any = fc.tuple(
    fc.shuffledSubarray(rows, {minLength: 3, maxLength: 3}),
    ground,
  );
  fc.assert(
    fc.property(any, ([shuffled, now]) => {
      expect(merge(shuffled, now)).toEqual(merge(rows, now));
    }),
    runs(50, 500),
  );
});
