import fc from 'fast-check';
import {
  evaluate,
  type Condition,
  type Operand,
  type Readings,
  type Relation,
} from '../../../src/core/checks/condition';
import {runs} from '../../runs';

const FIELDS = ['a', 'b', 'c'];
const RELATIONS: Relation[] = ['greater', 'at-least', 'equal', 'different'];

const operands: fc.Arbitrary<Operand> = fc.letrec<{operand: Operand}>(tie => ({
  operand: fc.oneof(
    {maxDepth: 2},
    fc.constantFrom(...FIELDS).map(field => ({of: 'field' as const, field})),
    fc
      .integer({min: 0, max: 3})
      .map(n => ({of: 'constant' as const, number: n})),
    fc
      .array(tie('operand'), {minLength: 1, maxLength: 3})
      .map(terms => ({of: 'sum' as const, terms})),
    fc
      .tuple(tie('operand'), tie('operand'))
      .map(([left, right]) => ({of: 'distance' as const, left, right})),
  ),
})).operand;

const comparisons: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom(...RELATIONS), operands, operands)
  .map(([is, left, right]) => ({is, left, right}));

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  comparisons,
  fc
    .array(comparisons, {minLength: 1, maxLength: 3})
    .map(of => ({is: 'all' as const, of})),
);

const values = fc.record(
  Object.fromEntries(
    FIELDS.map(id => [
      id,
      fc.option(fc.integer({min: 0, max: 3}), {nil: null}),
    ]),
  ),
);

function reading(from: Readonly<Record<string, number | null>>): Readings {
  const missing = () => null;
  return {
    field: id => from[id] ?? null,
    previous: missing,
    peerMedian: missing,
    unattested: () => false,
  };
}

/** Every way to fill in what is missing, with 0 to 3. */
function completions(from: Readonly<Record<string, number | null>>) {
  return FIELDS.reduce<Record<string, number | null>[]>(
    (all, id) =>
      from[id] === null
        ? all.flatMap(one => [0, 1, 2, 3].map(n => ({...one, [id]: n})))
        : all,
    [{...from}],
  );
}

it('never says what filling in a missing number could prove wrong', () => {
  fc.assert(
    fc.property(conditions, values, (condition, from) => {
      const said = evaluate(condition, reading(from));
      const outcomes = completions(from).map(one =>
        evaluate(condition, reading(one)),
      );
      expect(outcomes).not.toContain(null);
      if (said !== null) expect(new Set(outcomes)).toEqual(new Set([said]));
    }),
    runs(300, 5000),
  );
});

it('is settled by one false part, whatever else is missing', () => {
  const number = (n: number): Operand => ({of: 'constant', number: n});
  const never: Condition = {is: 'greater', left: number(0), right: number(1)};
  const always: Condition = {is: 'equal', left: number(1), right: number(1)};
  const open: Condition = {
    is: 'equal',
    left: {of: 'field', field: 'a'},
    right: number(1),
  };
  const all = (...of: Condition[]) =>
    evaluate({is: 'all', of}, reading({a: null}));
  expect(all(open, never)).toBe(false);
  expect(all(never, open)).toBe(false);
  expect(all(open, always)).toBeNull();
  expect(all(always)).toBe(true);
});
