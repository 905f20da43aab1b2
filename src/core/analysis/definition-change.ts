import type {Catalogue, Cohort, FieldId, Indicator} from '../order/indicator';

/** What of a row's definition differs, the gravest first. */
export type DefinitionChange = 'denominator' | 'applicability' | 'wording';

/** What of each row decides whether its figures compare. */
export type Definitions = Readonly<Record<FieldId, Readonly<object>>>;

/** The definitions of a catalogue, as plain JSON to keep with a period. */
export function definitionsOf({cohorts, indicators}: Catalogue): Definitions {
  return Object.fromEntries([
    ...cohorts.map(({id, title, reportedBy, upperGradesOnly}) => [
      id,
      {title, reportedBy, upperGradesOnly},
    ]),
    ...indicators.map(
      ({id, title, reportedBy, upperGradesOnly, denominator}) => [
        id,
        {title, reportedBy, upperGradesOnly, denominator},
      ],
    ),
  ]) as Definitions;
}

/** The catalogue as it was then; itself when nothing differs. */
export function withDefinitions(
  catalogue: Catalogue,
  then: Definitions,
): Catalogue {
  const now = definitionsOf(catalogue);
  const isSame = Object.keys(now).every(
    id => !then[id] || JSON.stringify(now[id]) === JSON.stringify(then[id]),
  );
  if (isSame) return catalogue;
  const as = <Row extends {id: string}>(row: Row): Row => ({
    ...row,
    ...then[row.id],
  });
  return {
    ...catalogue,
    cohorts: catalogue.cohorts.map(as),
    indicators: catalogue.indicators.map(as),
  };
}

/** What keeps a row's figures of two years from comparing; null for nothing. */
export function definitionChange(
  one: Catalogue,
  other: Catalogue,
  field: FieldId,
): DefinitionChange | null {
  if (one === other) return null;
  const of = ({cohorts, indicators}: Catalogue) =>
    [...indicators, ...cohorts].find(row => row.id === field);
  const [a, b] = [of(one), of(other)];
  if (!a || !b) return null;
  const differs = (get: (row: Cohort | Indicator) => unknown) =>
    JSON.stringify(get(a)) !== JSON.stringify(get(b));
  if (differs(row => ('denominator' in row ? row.denominator : null))) {
    return 'denominator';
  }
  if (differs(row => [row.reportedBy, row.upperGradesOnly])) {
    return 'applicability';
  }
  return differs(row => row.title) ? 'wording' : null;
}

/** Without the rows whose definition was another then. */
export function comparable<Held>(
  rows: ReadonlyMap<FieldId, Held>,
  one: Catalogue,
  other: Catalogue,
): ReadonlyMap<FieldId, Held> {
  if (one === other) return rows;
  return new Map(
    [...rows].filter(([field]) => !definitionChange(one, other, field)),
  );
}
