import {Preset} from '../../core/order/preset';
import type {Fault, Place, PresetFault} from './preset-fault';
import {referenceFaults} from './reference-faults';

/** The file of a preset's folder that holds each part; the rest is code. */
const FILES: Readonly<Record<string, string>> = {
  plan: 'plan.json',
  catalogue: 'indicators.json',
  rules: 'rules.json',
  causes: 'causes.json',
  readings: 'readings.json',
};
const CODE = 'preset.ts';

/**
 * All that is wrong with a preset as its files state it, in the order of the
 * files; empty when it can be built. References are followed only when every
 * part has the shape that the core expects.
 */
export function checkPreset(stated: unknown): PresetFault[] {
  const parsed = Preset.safeParse(stated);
  const issues = parsed.success ? [] : parsed.error.issues;
  const bySchema = issues.map(issue => {
    const place = issue.path as Place;
    const value = at(stated, place) ?? null;
    return located(stated, place, {code: 'schema', issue, value});
  });
  const isShaped = issues.every(({code}) => code === 'invalid_value');
  if (!isShaped) return bySchema;
  const byReference = referenceFaults(stated as Preset).map(({place, fault}) =>
    located(stated, place, fault),
  );
  return [...bySchema, ...byReference];
}

function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | null)?.[key],
    value,
  );
}

function located(stated: unknown, place: Place, fault: Fault): PresetFault {
  const [part = ''] = place;
  const file = FILES[part] ?? CODE;
  const skipped = file === CODE ? 0 : 1;
  const steps = place.slice(skipped).map((key, index) => {
    if (typeof key === 'string') return index === 0 ? key : `.${key}`;
    const row = at(stated, place.slice(0, skipped + index + 1));
    return `[${key}]${nameOf(row)}`;
  });
  return {file, path: steps.join(''), fault};
}

/** The id or number by which people know a row. */
function nameOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  const {id, no} = row as {id?: unknown; no?: unknown};
  const name = id ?? no;
  return name === undefined ? '' : ` (${String(name)})`;
}
