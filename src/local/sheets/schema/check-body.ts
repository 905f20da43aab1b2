import {ApiError} from '../api-error';
import {fieldList, type FieldType, type Message} from './field-list';

/** Every other number of the API is a 32-bit whole number. */
const FRACTIONS = new Set([
  'red',
  'green',
  'blue',
  'alpha',
  'numberValue',
  'interval',
  'start',
  'end',
  'point',
  'pieHole',
  'opacity',
  'bucketSize',
  'outlierPercentile',
  'x',
  'y',
]);

/** Messages in which only one field of each group may be set. */
const ONE_OF: Record<string, string[][]> = {
  ExtendedValue: [
    ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'],
  ],
  ConditionValue: [['relativeDate', 'userEnteredValue']],
  ConditionalFormatRule: [['booleanRule', 'gradientRule']],
  ChartSpec: [
    [
      'basicChart',
      'pieChart',
      'bubbleChart',
      'candlestickChart',
      'orgChart',
      'histogramChart',
      'waterfallChart',
      'treemapChart',
      'scorecardChart',
    ],
  ],
  ColorStyle: [['rgbColor', 'themeColor']],
  DataFilter: [['developerMetadataLookup', 'a1Range', 'gridRange']],
  DeveloperMetadataLocation: [['spreadsheet', 'sheetId', 'dimensionRange']],
  UpdateCellsRequest: [['start', 'range', 'tableRange']],
  UpdateConditionalFormatRuleRequest: [['newIndex', 'rule']],
};

/** Names and places from the body's root to a value. */
type Path = (string | number)[];

/**
 * Holds a request body against Google's published field list.
 * `root` is the field of the request that the body stands for, if any.
 * @throws ApiError 400 that names every unknown field and wrong value
 */
export function checkBody(body: unknown, message: string, root?: string): void {
  const problems: string[] = [];
  checkMessage(body, message, root === undefined ? [] : [root], problems);
  if (problems.length > 0) throw malformed(problems);
}

/** As Google answers a body that its messages do not fit. */
function malformed(problems: readonly string[]): ApiError {
  const fieldViolations = problems.map(description => {
    const field = / at '([^']+)'/.exec(description)?.[1];
    return {...(field === undefined ? {} : {field}), description};
  });
  const type = 'type.googleapis.com/google.rpc.BadRequest';
  const details = [{'@type': type, fieldViolations}];
  const message = problems.join('\n');
  return new ApiError(400, 'INVALID_ARGUMENT', message, 'other', details);
}

function checkMessage(
  value: unknown,
  name: string,
  path: Path,
  problems: string[],
): void {
  const message: Message | undefined = fieldList()[name];
  if (!message) throw new Error(`no such message: ${name}`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(wrongValue(path, `google.apps.sheets.v4.${name}`, value));
    return;
  }
  const fields = value as Record<string, unknown>;
  for (const key in fields) {
    const held = fields[key];
    const type = Object.hasOwn(message, key) ? message[key] : undefined;
    if (!type) {
      const at = path.length > 0 ? ` at '${written(path)}'` : '';
      problems.push(
        `Invalid JSON payload received. Unknown name "${key}"${at}: Cannot find field.`,
      );
    } else if (held !== null && held !== undefined) {
      path.push(key);
      checkValue(held, type, path, name, key, problems);
      path.pop();
    }
  }
  for (const group of groupsOf(name, message)) {
    const set = group.filter(key => (fields[key] ?? null) !== null);
    if (set.length > 1) {
      const kind = name === 'Request' ? 'kind' : 'value';
      problems.push(
        `Invalid value at '${written(path)}' (oneof), oneof field '${kind}' is already set. Cannot set '${set[1] ?? ''}'`,
      );
    }
  }
}

function groupsOf(name: string, message: Message): string[][] {
  return name === 'Request' ? [Object.keys(message)] : (ONE_OF[name] ?? []);
}

function checkValue(
  value: unknown,
  type: FieldType,
  path: Path,
  message: string,
  field: string,
  problems: string[],
): void {
  const wrong = (proto: string) =>
    problems.push(wrongValue(path, proto, value));
  switch (type.kind) {
    case 'list':
      if (!Array.isArray(value)) {
        const ofLists = type.of.kind === 'list' || type.of.kind === 'any';
        wrong(
          ofLists
            ? 'type.googleapis.com/google.protobuf.ListValue'
            : 'TYPE_LIST',
        );
        return;
      }
      value.forEach((item, i) => {
        if (item === null && field === 'requests') return;
        path.push(i);
        checkValue(item, type.of, path, message, field, problems);
        path.pop();
      });
      return;
    case 'message':
      checkMessage(value, type.name, path, problems);
      return;
    case 'enum':
      if (typeof value !== 'string' || !type.values.includes(value)) {
        wrong(
          `type.googleapis.com/google.apps.sheets.v4.${message}.${field.charAt(0).toUpperCase()}${field.slice(1)}`,
        );
      }
      return;
    case 'boolean':
      if (typeof value !== 'boolean') wrong('TYPE_BOOL');
      return;
    case 'string':
      if (typeof value !== 'string') wrong('TYPE_STRING');
      return;
    case 'number':
      if (FRACTIONS.has(field)) {
        if (typeof value !== 'number' || !Number.isFinite(value)) {
          wrong('TYPE_DOUBLE');
        }
      } else if (typeof value !== 'number' || (value | 0) !== value) {
        wrong('TYPE_INT32');
      }
      return;
    case 'any':
      return;
    case 'map':
      if (typeof value !== 'object') wrong('TYPE_MESSAGE');
  }
}

function wrongValue(path: Path, type: string, value: unknown): string {
  return `Invalid value at '${written(path)}' (${type}), ${JSON.stringify(value)}`;
}

/** `requests[3].repeat_cell.range`: field names in Google's own spelling. */
function written(path: Path): string {
  return path
    .map((step, i) =>
      typeof step === 'number'
        ? `[${step}]`
        : (i > 0 ? '.' : '') +
          step.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
    )
    .join('');
}
