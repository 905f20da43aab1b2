import * as fc from 'fast-check';
import {
  countConcerned,
  fireEveryRule,
  recommend,
} from '../../../src/core/recommendation/recommend';
import {STATUSES} from '../../../src/core/submission/submission';
import {runs} from '../../runs';
import {institution, submission} from '../example';
import {contextOf, PRESET} from '../rules/context';

const {catalogue} = PRESET;
const cohorts = Object.fromEntries(
  catalogue.cohorts.map(({id}) => [id, id === 'k1-11' ? 400 : 60]),
);
const typed = fc
  .dictionary(
    fc.constantFrom(...catalogue.indicators.map(row => row.id)),
    fc.oneof(fc.nat(60), fc.constantFrom(0, null, 'н/п', 'нет', 'много')),
  )
  .map(values => ({...cohorts, ...values}));
const year = fc.array(fc.tuple(typed, fc.constantFrom(...STATUSES)), {
  minLength: 7,
  maxLength: 7,
});
const CODES = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'];
const orders = fc.shuffledSubarray(CODES, {minLength: 7, maxLength: 7});

test('the order of institutions, returns, years and rules changes nothing', () => {
  const any = fc.record({
    now: year,
    before: year,
    order: orders,
    rules: fc.shuffledSubarray(PRESET.rules, {minLength: PRESET.rules.length}),
  });
  fc.assert(
    fc.property(any, ({now, before, order, rules}) => {
      const context = (codes: readonly string[], own: typeof rules) => {
        const returns = (all: typeof now) =>
          codes.map(code => {
            const [values = {}, status] = all[CODES.indexOf(code)] ?? [];
            return submission(code, values, status);
          });
        const schools = codes.map(code =>
          institution(code, {projects: ['p4.5'], upperGrades: true}),
        );
        return contextOf(schools, returns(now), {
          before: [returns(before)],
          rules: own,
        });
      };
      const one = context(CODES, PRESET.rules);
      const other = context(order, rules);
      expect(recommend(other)).toEqual(recommend(one));
      expect(countConcerned(fireEveryRule(other))).toEqual(
        countConcerned(fireEveryRule(one)),
      );
    }),
    runs(15, 800),
  );
});
