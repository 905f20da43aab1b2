import {performance} from 'node:perf_hooks';
import vm from 'node:vm';
import {gzipSync} from 'node:zlib';
import {bareContext} from '../runtime/bare-context';
import {median} from './median';

export interface BundleCost {
  bytes: number;
  gzipBytes: number;
  /**
   * Compiling and running it in a new bare context, as for an edit that
   * concerns nothing of it; median.
   */
  skimMs: number;
  /** The same until an entry point turns to its first service. */
  loadMs: number;
  /** The same with an empty script. */
  emptyMs: number;
}

const RUNS = 20;

/** A bare context has no service to turn to. */
const ENTER = 'try { onOpen(); } catch (error) {}';

/** Loads in turn the script and an empty one, each in a context of its own. */
export function measureBundle(code: string): BundleCost {
  const skims: number[] = [];
  const loads: number[] = [];
  const empties: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // A text never seen before, so that no compiled code is taken from a cache.
    skims.push(load(`${code}\n//${run}`));
    loads.push(load(`${code}\n${ENTER}//${run}`));
    empties.push(load(`//${run}`));
  }
  return {
    bytes: Buffer.byteLength(code),
    gzipBytes: gzipSync(code, {level: 9}).length,
    skimMs: median(skims),
    loadMs: median(loads),
    emptyMs: median(empties),
  };
}

function load(code: string): number {
  const started = performance.now();
  const {context} = bareContext(null);
  new vm.Script(code, {filename: 'Code.js'}).runInContext(context);
  return performance.now() - started;
}
