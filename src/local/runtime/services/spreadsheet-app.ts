import {BUTTON, BUTTON_SET} from '../enums';
import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import {requireScope, SCOPES} from '../scopes';
import {checkArguments} from '../signature';
import {sheetById} from './sheet';
import {ui} from './ui';

export function spreadsheetApp(x: Execution): object {
  const active = (method: string) => () => {
    requireScope(
      x,
      `SpreadsheetApp.${method}`,
      SCOPES.currentSpreadsheet,
      'everywhere',
    );
    return x.calls.record('SpreadsheetApp', method, [], () => spreadsheet(x));
  };
  return x.expose('SpreadsheetApp', {
    Button: BUTTON,
    ButtonSet: BUTTON_SET,
    getActiveSpreadsheet: active('getActiveSpreadsheet'),
    getActive: active('getActive'),
    flush: () => undefined,
    getUi: () => {
      if (!x.hasWindow) {
        throw new GoogleError(
          'Cannot call SpreadsheetApp.getUi() from this context.',
        );
      }
      return ui(x);
    },
  });
}

/** The spreadsheet as the few plain getters that need no grid. */
export function spreadsheet(x: Execution): object {
  const {document} = x.host;
  const record = <T>(method: string, perform: () => T, args: unknown[] = []) =>
    x.calls.record('SpreadsheetApp', `Spreadsheet.${method}`, args, perform);
  const property = (field: 'title' | 'locale' | 'timeZone') => {
    const answer = document.get({fields: `properties(${field})`}, x.user) as {
      properties: Record<string, string>;
    };
    return answer.properties[field] ?? '';
  };
  const shown: object = x.expose('Spreadsheet', {
    getId: () => document.id,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${document.id}/edit`,
    getName: () => record('getName', () => property('title')),
    getSpreadsheetLocale: () =>
      record('getSpreadsheetLocale', () => property('locale')),
    getSpreadsheetTimeZone: () =>
      record('getSpreadsheetTimeZone', () => property('timeZone')),
    getOwner: () =>
      record('getOwner', () =>
        x.expose('User', {getEmail: () => document.owner}),
      ),
    getSheetById: (...args: unknown[]) => {
      checkArguments('Spreadsheet.getSheetById', args, ['Number']);
      return record(
        'getSheetById',
        () => sheetById(x, args[0] as number),
        args,
      );
    },
    toast: (...args: unknown[]) => {
      checkArguments(
        'Spreadsheet.toast',
        args,
        ['String'],
        ['String', 'String'],
        ['String', 'String', 'Number'],
      );
      const [message, title = ''] = args as [string, string?];
      record(
        'toast',
        () => {
          const toast = {kind: 'toast', message, title} as const;
          x.host.screen.toasts.push(toast);
          x.host.screen.shown.push(toast);
        },
        args,
      );
    },
  });
  return shown;
}
