import fs from 'node:fs';
import path from 'node:path';
import {readBundle} from '../runtime/bundle';
import {measureBundle} from './measure-bundle';
import {measureYear, type YearCost} from './measure-year';
import {report, type BenchResult} from './report';

export interface BenchPlace {
  /** Folder of the built add-on. */
  bundle: string;
  /** Where the figures go as JSON. */
  file: string;
  stdout: {write(text: string): unknown};
  /** Lines of progress. */
  stderr: {write(text: string): unknown};
}

const SIZES = [10, 60, 180];
const RUNS = 5;

/** Measures the built add-on on municipalities of three sizes. */
export function bench({bundle, file, stdout, stderr}: BenchPlace): void {
  const code = fs.readFileSync(path.join(bundle, 'Code.js'), 'utf8');
  const loading = measureBundle(code);
  const compiled = readBundle(bundle);
  const years: YearCost[] = [];
  for (const size of SIZES) {
    stderr.write(`${size} учреждений…\n`);
    years.push(measureYear(compiled, size, RUNS));
  }
  const result: BenchResult = {
    node: process.versions.node,
    bundle: loading,
    years,
  };
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  stdout.write(report(result));
}
