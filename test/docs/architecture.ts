import fs from 'node:fs';
import path from 'node:path';
import {importGraph, reachedFrom, type Imports} from './import-graph';

export const ARCHITECTURE = 'docs/architecture.md';
const BEGIN = '<!-- The picture: node build/docs.mjs -->';
const END = '<!-- The picture ends. -->';

/** The floor that stands apart; its rooms are drawn, as those who enter see. */
const APART = 'local';

/** `app` of `src/app/engine/run-command.ts`. */
const floorOf = (file: string) => file.split('/')[1]!;

/** `engine` of it; empty for a file that lies on the floor itself. */
const roomOf = (file: string) => file.split('/').slice(2, -1)[0] ?? '';

type Graph = Map<string, string[]>;

function graphOf(
  files: readonly Imports[],
  nodeOf: (file: string) => string,
): Graph {
  const graph: Graph = new Map();
  for (const {file, taken} of files) {
    const node = nodeOf(file);
    const others = taken.map(nodeOf).filter(other => other !== node);
    const all = new Set([...(graph.get(node) ?? []), ...others]);
    graph.set(node, [...all].sort());
  }
  return graph;
}

/** Only the arrows that no way of several others stands for. */
function arrowsOf(graph: Graph): [string, string][] {
  return [...graph].flatMap(([from, others]) =>
    others
      .filter(
        to =>
          !others.some(
            other => other !== to && reachedFrom(graph, other).has(to),
          ),
      )
      .map((to): [string, string] => [from, to]),
  );
}

function box(name: string, files: readonly Imports[]): string {
  const rooms = [...new Set(files.map(({file}) => roomOf(file)))]
    .filter(room => room !== '')
    .sort();
  const words = [`<b>${name}</b>`, rooms.join(' · ')];
  const label = words.filter(word => word !== '').join('<br/>');
  return `  ${name}["${label}"]`;
}

function takesTypesOnly(
  files: readonly Imports[],
  from: string,
  to: string,
): boolean {
  return files
    .filter(({file}) => floorOf(file) === from)
    .every(({taken, typesOnly}) =>
      taken.every(other => floorOf(other) !== to || typesOnly.has(other)),
    );
}

/** Who imports whom, floor by floor, in Mermaid's language. */
function picture(root: string): string {
  const files = importGraph(root);
  const pushed = files.filter(({file}) => floorOf(file) !== APART);
  const apart = files.filter(({file}) => floorOf(file) === APART);
  const floors = graphOf(pushed, floorOf);
  const rooms = graphOf(apart, file => `${APART}/${roomOf(file)}`);
  const on = (floor: string) =>
    pushed.filter(({file}) => floorOf(file) === floor);
  return [
    'flowchart TD',
    ...[...floors.keys()].map(floor => box(floor, on(floor))),
    ...arrowsOf(floors).map(([from, to]) =>
      takesTypesOnly(pushed, from, to)
        ? `  ${from} -. types .-> ${to}`
        : `  ${from} --> ${to}`,
    ),
    `  apps-script -. "build" .-> dist[/"<b>dist</b><br/>what clasp pushes"/]`,
    '  presets -. "build" .-> dist',
    '  sidebars -. "build" .-> dist',
    `  start -. "runs, as Google would" .-> dist`,
    `  subgraph ${APART}["<b>${APART}</b>"]`,
    ...[...rooms.keys()].map(room => `    ${room.slice(APART.length + 1)}`),
    ...arrowsOf(rooms).map(
      ([from, to]) =>
        `    ${from.slice(APART.length + 1)} --> ${to.slice(APART.length + 1)}`,
    ),
    '  end',
  ].join('\n');
}

/** The page of the architecture with its picture as the code is now. */
export function architecture(root: string): string {
  const page = fs.readFileSync(path.join(root, ARCHITECTURE), 'utf8');
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${ARCHITECTURE} needs «${BEGIN}» and «${END}»`);
  }
  const block = `\`\`\`mermaid\n${picture(root)}\n\`\`\``;
  return `${before}${BEGIN}\n\n${block}\n\n${END}${after}`;
}
