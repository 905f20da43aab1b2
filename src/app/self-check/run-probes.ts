import {sheetPrefix} from '../../workbook/a1';
import type {Request} from '../../workbook/sheets-api';
import {makeBench} from './make-bench';
import type {Platform} from './platform';
import {COLUMNS, Untried, type Place, type Probe} from './probe';
import {refused, refusalText} from './refused';
import {
  lookAround,
  makeScratch,
  removeScratch,
  SCRATCH_ID,
  type Surroundings,
} from './scratch';

/** What came of a probe. */
export interface Tried {
  id: string;
  outcome: 'holds' | 'differs' | 'untried';
  /** What was seen, or why nothing was. */
  seen: string;
}

export interface Trial {
  results: Tried[];
  /** Whether no scratch tab is left behind. */
  cleaned: boolean;
}

/** Why a probe was not tried, or what came instead of it. */
const TEXT = {
  notRussian: 'Язык таблицы не русский: сначала «Настроить книгу».',
  refused: (refusal: string) => `Отказ: ${refusal}`,
};
const RUSSIAN = /^ru/;
/** A request that is wrong, rather than one that comes at a bad time. */
const INVALID = 400;

interface Placed {
  probe: Probe;
  place: Place;
}

/** Each in rows of its own, after a first row that stays empty. */
function placed(probes: readonly Probe[]): {list: Placed[]; rows: number} {
  let row = 1;
  const list = probes.map(probe => {
    const place = {sheetId: SCRATCH_ID, row};
    row += probe.rows ?? 1;
    return {probe, place};
  });
  return {list, rows: row + 1};
}

/**
 * Arranges all probes in one write; if the platform refuses one, each in a
 * write of its own. Returns why some could not be arranged, by their ids.
 */
function arrange(
  platform: Platform,
  list: readonly Placed[],
  people: readonly string[],
): Map<string, unknown> {
  const needs = list.flatMap(({probe, place}) => {
    const requests: Request[] = probe.arrange?.(place, people) ?? [];
    return requests.length > 0 ? [{id: probe.id, requests}] : [];
  });
  const failed = new Map<string, unknown>();
  try {
    platform.batchUpdate(needs.flatMap(({requests}) => requests));
  } catch {
    for (const {id, requests} of needs) {
      try {
        platform.batchUpdate(requests);
      } catch (error) {
        failed.set(id, error);
      }
    }
  }
  return failed;
}

/** Types what probes have to type, in one write; returns why it failed. */
function typeAll(
  platform: Platform,
  title: string,
  list: readonly Placed[],
  rows: number,
): unknown {
  const texts = Array.from({length: rows}, () =>
    Array<string | null>(COLUMNS).fill(null),
  );
  for (const {probe, place} of list) {
    probe.typed?.forEach((text, column) => {
      const row = texts[place.row];
      if (row) row[column] = text;
    });
  }
  try {
    const last = String.fromCharCode('A'.charCodeAt(0) + COLUMNS - 1);
    platform.typeIn(`${sheetPrefix(title)}A1:${last}${rows}`, texts);
    return null;
  } catch (error) {
    return error;
  }
}

function untried(error: unknown): Pick<Tried, 'outcome' | 'seen'> {
  const seen =
    error instanceof Untried ? error.message : refusalText(refused(error));
  return {outcome: 'untried', seen};
}

/** Its arrangement is something that the add-on itself asks for. */
function unarranged(error: unknown): Pick<Tried, 'outcome' | 'seen'> {
  const refusal = refused(error);
  if (refusal.code !== INVALID) return untried(error);
  return {outcome: 'differs', seen: TEXT.refused(refusalText(refusal))};
}

function tryAll(
  platform: Platform,
  around: Surroundings,
  title: string,
  {list, rows}: ReturnType<typeof placed>,
): Tried[] {
  const {effective, owner} = platform.people();
  const people = [...new Set([effective, owner].filter(one => one !== ''))];
  const failed = arrange(platform, list, people);
  const typing = typeAll(platform, title, list, rows);
  const benchOf = makeBench(platform, around, people);
  const isRussian = RUSSIAN.test(around.locale);
  return list.map(({probe, place}): Tried => {
    const {id} = probe;
    if (failed.has(id)) return {id, ...unarranged(failed.get(id))};
    if (probe.typed && typing !== null) return {id, ...untried(typing)};
    if (probe.inRussian && !isRussian) {
      return {id, outcome: 'untried', seen: TEXT.notRussian};
    }
    try {
      const {holds, seen} = probe.run(benchOf(place));
      return {id, outcome: holds ? 'holds' : 'differs', seen};
    } catch (error) {
      return {id, ...untried(error)};
    }
  });
}

/**
 * Tries every assumption in a scratch tab and removes it, whatever happens;
 * one that an earlier run had to leave goes first. Nothing else of the
 * workbook is touched. A failure of one probe is that probe's alone; only when
 * there can be no scratch tab is what the platform said thrown.
 */
export function runProbes(platform: Platform, probes: readonly Probe[]): Trial {
  const around = lookAround(platform);
  const places = placed(probes);
  let results: Tried[] = [];
  let cleaned = false;
  try {
    const title = makeScratch(platform, around, places.rows);
    results = tryAll(platform, around, title, places);
  } finally {
    cleaned = removeScratch(platform);
  }
  return {results, cleaned};
}
