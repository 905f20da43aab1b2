import {
  isApiRefusal,
  type GetOptions,
  type ValuesOptions,
  type WriteOptions,
} from '../document';
import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import {leaveOutZeros} from '../../sheets/leave-out-zeros';
import {hasScope, SCOPES} from '../scopes';
import {checkArguments} from '../signature';
import {strictJson} from '../strict-json';

const REASONS: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimitExceeded',
};

/** The advanced service: the API's methods over the one spreadsheet. */
export function sheets(x: Execution): object {
  const {document} = x.host;
  return x.expose('Sheets', {
    Spreadsheets: x.expose('Sheets.Spreadsheets', {
      get: method(x, 'get', ['id', 'options'], ({options}) =>
        document.get(options as GetOptions, x.user),
      ),
      getByDataFilter: method(
        x,
        'getByDataFilter',
        ['body', 'id', 'options'],
        ({body, options}) =>
          document.getByDataFilter(body, options as GetOptions, x.user),
      ),
      batchUpdate: method(x, 'batchUpdate', ['body', 'id'], ({body}) =>
        document.batchUpdate(body, x.user),
      ),
      Values: x.expose('Sheets.Spreadsheets.Values', {
        get: method(
          x,
          'values.get',
          ['id', 'range', 'options'],
          ({range, options}) =>
            document.valuesGet(range, options as ValuesOptions, x.user),
        ),
        batchGet: method(x, 'values.batchGet', ['id', 'options'], ({options}) =>
          document.valuesBatchGet(
            options as ValuesOptions & {ranges: string[]},
            x.user,
          ),
        ),
        batchGetByDataFilter: method(
          x,
          'values.batchGetByDataFilter',
          ['body', 'id'],
          ({body}) => document.valuesBatchGetByDataFilter(body, x.user),
        ),
        ...writers(x),
      }),
      DeveloperMetadata: x.expose('Sheets.Spreadsheets.DeveloperMetadata', {
        search: method(
          x,
          'developerMetadata.search',
          ['body', 'id'],
          ({body}) => document.searchDeveloperMetadata?.(body, x.user),
        ),
      }),
    }),
  });
}

/** The methods of values that write (reference/rest/v4/spreadsheets.values). */
function writers(x: Execution): Record<string, unknown> {
  const {document} = x.host;
  const ranged: Place[] = ['body', 'id', 'range', 'options'];
  return {
    update: method(x, 'values.update', ranged, ({range, body, options}) =>
      document.valuesUpdate?.(range, body, options as WriteOptions, x.user),
    ),
    append: method(x, 'values.append', ranged, ({range, body, options}) =>
      document.valuesAppend?.(range, body, options as WriteOptions, x.user),
    ),
    clear: method(x, 'values.clear', ['body', 'id', 'range'], ({range}) =>
      document.valuesClear?.(range, x.user),
    ),
    batchUpdate: method(x, 'values.batchUpdate', ['body', 'id'], ({body}) =>
      document.valuesBatchUpdate?.(body, x.user),
    ),
    batchClear: method(x, 'values.batchClear', ['body', 'id'], ({body}) =>
      document.valuesBatchClear?.(body, x.user),
    ),
  };
}

type Place = 'id' | 'body' | 'range' | 'options';

interface Call {
  body: object;
  range: string;
  options: object;
}

/** `places` says what stands where; `options` may be left out. */
function method(
  x: Execution,
  name: string,
  places: readonly Place[],
  perform: (call: Call) => unknown,
): (...args: unknown[]) => unknown {
  const forms = places.map(place =>
    place === 'id' || place === 'range' ? 'String' : 'Object',
  );
  const shown = name.replace(
    /^(\w)(\w*)\./,
    (_, first: string, rest: string) => `${first.toUpperCase()}${rest}.`,
  );
  return (...args) => {
    checkArguments(
      `Sheets.Spreadsheets.${shown}`,
      args,
      forms,
      ...(places.includes('options') ? [forms.slice(0, -1)] : []),
    );
    const given = (place: Place) => args[places.indexOf(place)];
    const call: Call = {
      body: copy(given('body')),
      range: String(given('range')),
      options: copy(given('options')),
    };
    const id = String(given('id'));
    const request = places.includes('body')
      ? call.body
      : {
          spreadsheetId: id,
          ...(places.includes('range') ? {range: call.range} : {}),
          ...call.options,
        };
    const response = x.calls.record(
      'Sheets',
      `Spreadsheets.${shown}`,
      request,
      () => leaveOutZeros(answer(x, name, id, () => perform(call))),
    );
    return x.realm.parse(JSON.stringify(response));
  };
}

function copy(value: unknown): object {
  return JSON.parse(strictJson(value ?? {})) as object;
}

function answer(
  x: Execution,
  name: string,
  id: string,
  perform: () => unknown,
): unknown {
  const reading = /^(get|values\.(get|batchGet)|developerMetadata)/.test(name);
  const scopes = reading ? SCOPES.readSpreadsheets : SCOPES.spreadsheets;
  try {
    if (x.authMode !== 'FULL' || !hasScope(x, scopes)) {
      throw refusal(403, 'Request had insufficient authentication scopes.');
    }
    if (id !== x.host.document.id) {
      throw refusal(404, 'Requested entity was not found.');
    }
    return perform();
  } catch (error) {
    if (!isApiRefusal(error)) throw error;
    const {code, message, status} = error;
    const reason = REASONS[code] ?? 'backendError';
    throw new GoogleError(
      `API call to sheets.spreadsheets.${name} failed with error: ${message}`,
      'GoogleJsonResponseException',
      {code, message, status, errors: [{message, domain: 'global', reason}]},
    );
  }
}

function refusal(code: number, message: string): Error {
  const status = code === 404 ? 'NOT_FOUND' : 'PERMISSION_DENIED';
  return Object.assign(new Error(message), {code, status});
}
