import type {TypedRow, TypedRows} from './book';
import type {Changes} from './changes';

type Writable = {-readonly [Name in keyof Changes]: Changes[Name]};

/** Facts by code, those of the later map over those of the earlier. */
function byCode<Facts extends object>(
  earlier: ReadonlyMap<string, Facts> = new Map<string, Facts>(),
  later: ReadonlyMap<string, Facts>,
): Map<string, Facts> {
  const joined = new Map(earlier);
  for (const [code, facts] of later) {
    joined.set(code, {...joined.get(code), ...facts});
  }
  return joined;
}

function typedRows(earlier: TypedRows = new Map(), later: TypedRows) {
  const joined = new Map(earlier);
  for (const [code, rows] of later) {
    joined.set(code, byCode<Partial<TypedRow>>(joined.get(code), rows));
  }
  return joined;
}

/**
 * Changes one after another as one. Of a part that several renew the last
 * counts; what is told by institution, row or setting is joined.
 */
export function mergeChanges(...all: readonly Changes[]): Changes {
  const merged: Writable = {};
  for (const changes of all) {
    const {settings, submissions, ticked, answers, typed} = changes;
    Object.assign(merged, changes, {
      ...(settings && {settings: {...merged.settings, ...settings}}),
      ...(submissions && {
        submissions: byCode(merged.submissions, submissions),
      }),
      ...(ticked && {ticked: new Map([...(merged.ticked ?? []), ...ticked])}),
      ...(answers && {
        answers: new Map([...(merged.answers ?? []), ...answers]),
      }),
      ...(typed && {typed: typedRows(merged.typed, typed)}),
    });
  }
  return merged;
}
