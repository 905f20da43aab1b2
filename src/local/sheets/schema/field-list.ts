import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type * as TypeScript from 'typescript';

/** What a field of a message may hold. */
export type FieldType =
  | {kind: 'string' | 'boolean' | 'number'}
  | {kind: 'enum'; values: string[]}
  | {kind: 'message'; name: string}
  | {kind: 'map' | 'any'}
  | {kind: 'list'; of: FieldType};

export type Message = Record<string, FieldType>;
export type FieldList = Record<string, Message>;

const PACKAGE = '@maxim_mazurok/gapi.client.sheets-v4';
let known: FieldList | undefined;

/**
 * Google's published list of the messages and fields of Sheets API v4, as the
 * package's types give it (they are made from the discovery document). Reading
 * them takes a second, so the result is kept in `.cache/`.
 */
export function fieldList(): FieldList {
  known ??= load();
  return known;
}

function load(): FieldList {
  const root = packageRoot(PACKAGE);
  const {version} = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as {version: string};
  const cache = join(root, '../../..', '.cache', `sheets-v4-${version}.json`);
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as FieldList;
  } catch {
    const list = readTypes(readFileSync(join(root, 'index.d.ts'), 'utf8'));
    keep(cache, list);
    return list;
  }
}

/** A cache that cannot be written (a read-only folder) costs time only. */
function keep(file: string, list: FieldList): void {
  try {
    mkdirSync(dirname(file), {recursive: true});
    const scratch = `${file}.${process.pid}`;
    writeFileSync(scratch, JSON.stringify(list));
    renameSync(scratch, file);
  } catch {
    return;
  }
}

function packageRoot(name: string): string {
  let folder = typeof __dirname === 'string' ? __dirname : process.cwd();
  for (;;) {
    const root = join(folder, 'node_modules', name);
    try {
      readFileSync(join(root, 'package.json'));
      return root;
    } catch {
      const parent = dirname(folder);
      if (parent === folder) throw new Error(`package not installed: ${name}`);
      folder = parent;
    }
  }
}

/** Reads the interfaces of the namespace `gapi.client.sheets`. */
export function readTypes(source: string): FieldList {
  // Loaded here only: a cached list spares every start the compiler.
  const ts = createRequire(join(packageRoot(PACKAGE), 'package.json'))(
    'typescript',
  ) as typeof TypeScript;
  const file = ts.createSourceFile('x.d.ts', source, ts.ScriptTarget.ES2022);
  const list: FieldList = {};
  const visit = (node: TypeScript.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      const message: Message = {};
      for (const member of node.members) {
        if (!ts.isPropertySignature(member) || !member.type) return;
        if (!ts.isIdentifier(member.name)) return;
        message[member.name.text] = readType(ts, member.type);
      }
      list[node.name.text] = message;
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return list;
}

function readType(ts: typeof TypeScript, type: TypeScript.TypeNode): FieldType {
  if (ts.isArrayTypeNode(type)) {
    return {kind: 'list', of: readType(ts, type.elementType)};
  }
  if (ts.isParenthesizedTypeNode(type)) return readType(ts, type.type);
  if (ts.isUnionTypeNode(type)) {
    return {
      kind: 'enum',
      values: type.types.flatMap(t =>
        ts.isLiteralTypeNode(t) && ts.isStringLiteral(t.literal)
          ? [t.literal.text]
          : [],
      ),
    };
  }
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const name = type.typeName.text;
    return name === 'Record' ? {kind: 'map'} : {kind: 'message', name};
  }
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) {
    return {kind: 'enum', values: [type.literal.text]};
  }
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return {kind: 'string'};
    case ts.SyntaxKind.BooleanKeyword:
      return {kind: 'boolean'};
    case ts.SyntaxKind.NumberKeyword:
      return {kind: 'number'};
    default:
      return {kind: 'any'};
  }
}
