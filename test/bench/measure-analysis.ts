import {
  analyseCurrent,
  analyseHistory,
} from '../../src/core/analysis/analyse-period';
import {
  countConcerned,
  fireEveryRule,
  recommended,
} from '../../src/core/recommendation/recommend';
import {median} from '../../src/local/bench/median';
import {preset as kaliningrad2023} from '../../src/presets/kaliningrad-2023/preset';
import {cellsRead} from './cells-read';
import {manyInstitutions, manyReturns} from './large-municipality';

/** What the analysis of a large municipality costs. */
export interface AnalysisCost {
  institutions: number;
  periods: number;
  recommendations: number;
  /** Median time of all analysis and all rules. */
  computeMs: number;
  /** Median time of JSON.parse and JSON.stringify of the cells read. */
  yardstickMs: number;
  /** Bytes of those cells as JSON. */
  bytes: number;
}

const PERIODS = [2025, 2024, 2023];

/** Time of the processor, which other programs on the machine do not stretch. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Analysis and recommendations from decoded returns, against the yardstick. */
export function measureAnalysis(size: number, runs: number): AnalysisCost {
  const preset = kaliningrad2023();
  const institutions = manyInstitutions(size);
  const records = PERIODS.map(period =>
    manyReturns(preset, institutions, period),
  );
  const [present, ...closed] = records;
  if (!present) throw new Error('no period');
  const json = JSON.stringify(cellsRead(institutions, closed));
  let recommendations = 0;
  const compute = () => {
    const now = analyseCurrent(preset, present, null);
    const fired = fireEveryRule({
      preset,
      rules: preset.rules,
      today: '2026-01-15',
      now,
      before: analyseHistory(preset, closed, present.period),
      controlDates: new Map(),
      withdrawn: new Set(),
    });
    countConcerned(fired);
    recommendations = recommended(fired).length;
  };
  const yardstick = () => JSON.stringify(JSON.parse(json));
  compute();
  yardstick();
  const times = Array.from({length: runs}, () => [
    timed(compute),
    timed(yardstick),
  ]);
  return {
    institutions: size,
    periods: records.length,
    recommendations,
    bytes: Buffer.byteLength(json),
    computeMs: median(times.map(([ms = 0]) => ms)),
    yardstickMs: median(times.map(([, ms = 0]) => ms)),
  };
}

/** The cost in one line, in Russian. */
export function analysisReport(cost: AnalysisCost): string {
  const {computeMs, yardstickMs, bytes, ...counts} = cost;
  return (
    `Анализ и рекомендации (учреждений ${counts.institutions}, периодов ${counts.periods}, ` +
    `рекомендаций ${counts.recommendations}): ${computeMs.toFixed(0)} мс; ` +
    `мерка – ${yardstickMs.toFixed(0)} мс на ${(bytes / 1e6).toFixed(1)} МБ ячеек; ` +
    `к мерке ${(computeMs / yardstickMs).toFixed(2)} (не больше 2).\n`
  );
}
