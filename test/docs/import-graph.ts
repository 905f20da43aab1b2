import fs from 'node:fs';
import path from 'node:path';

/** What one file imports of the project's own. */
export interface Imports {
  /** Path from the root of the project, with `/`. */
  file: string;
  /** Files whose values or types it takes, sorted. */
  taken: string[];
  /** Those of them of which it takes nothing but types. */
  typesOnly: ReadonlySet<string>;
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^;']*?from\s+'(\.[^']+)'|^import\s+'(\.[^']+)'/gm;

/** Files of `src` with what they import of one another, sorted by path. */
export function importGraph(root: string): Imports[] {
  const files = fs
    .readdirSync(path.join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .map(name => `src/${name.split(path.sep).join('/')}`)
    .filter(name => name.endsWith('.ts'))
    .sort();
  const known = new Set(files);
  return files.map(file => importsOf(root, file, known));
}

function importsOf(
  root: string,
  file: string,
  known: ReadonlySet<string>,
): Imports {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const taken = new Set<string>();
  const values = new Set<string>();
  for (const [, type, from, bare] of text.matchAll(IMPORT)) {
    const target = path.posix.join(path.posix.dirname(file), from ?? bare!);
    const found = [`${target}.ts`, `${target}/index.ts`].find(one =>
      known.has(one),
    );
    if (found === undefined) continue;
    taken.add(found);
    if (!type) values.add(found);
  }
  return {
    file,
    taken: [...taken].sort(),
    typesOnly: new Set([...taken].filter(one => !values.has(one))),
  };
}

/**
 * Nodes that lead back to themselves, in groups whose members all lead to one
 * another; types count as well.
 */
export function circlesIn(
  graph: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const reached = new Map(
    [...graph.keys()].map(node => [node, reachedFrom(graph, node)]),
  );
  const circles = new Map<string, string[]>();
  for (const node of graph.keys()) {
    const round = [...reached.get(node)!].filter(other =>
      reached.get(other)?.has(node),
    );
    if (round.length > 0) circles.set(round.sort().join(' '), round);
  }
  return [...circles.values()];
}

/** All that a node leads to, itself only when it lies on a circle. */
export function reachedFrom(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string,
): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    waiting.push(...(graph.get(node) ?? []));
  }
  return reached;
}
