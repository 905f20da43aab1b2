import {compileBundle} from '../../../src/local/runtime/bundle';
import {runBundle} from '../../../src/local/runtime/run-bundle';
import {as, CENTRE, evaluate, manifest, stage} from './fixture';

describe('the advanced Sheets service', () => {
  it('passes copies in and out', () => {
    const {result, host} = evaluate(`
      const body = {requests: [{addSheet: {}}, {addSheet: {}}]};
      const answer = Sheets.Spreadsheets.batchUpdate(body, 'doc-1');
      return [answer instanceof Object, answer.replies];`);
    expect(result).toEqual([true, [{}, {}]]);
    expect(host.document.asked).toEqual([
      [
        'batchUpdate',
        {requests: [{addSheet: {}}, {addSheet: {}}]},
        'centre@example.org',
      ],
    ]);
  });

  it.each([
    ["get('doc-1')", ['get', {}]],
    ["get('doc-1', {fields: 'sheets'})", ['get', {fields: 'sheets'}]],
    [
      "getByDataFilter({dataFilters: []}, 'doc-1', {fields: 'a'})",
      ['getByDataFilter', {dataFilters: []}, {fields: 'a'}],
    ],
    ["Values.get('doc-1', 'A1')", ['valuesGet', 'A1', {}]],
    [
      "Values.batchGet('doc-1', {ranges: ['A1']})",
      ['valuesBatchGet', {ranges: ['A1']}],
    ],
    [
      "Values.batchGetByDataFilter({dataFilters: []}, 'doc-1')",
      ['valuesBatchGetByDataFilter', {dataFilters: []}],
    ],
  ])('%s asks the document as the acting user', (call, asked) => {
    const {host} = evaluate(`Sheets.Spreadsheets.${call};`, {
      entry: as('x@example.org'),
    });
    expect(host.document.asked).toEqual([[...asked, 'x@example.org']]);
  });

  it('fails in the words of Apps Script, with the details of the API', () => {
    const {result} = evaluate(`
      try { Sheets.Spreadsheets.batchUpdate({requests: []}, 'doc-1'); }
      catch (error) {
        return [error instanceof Error, error.name, error.message,
          error.details];
      }`);
    const message = 'Must specify at least one request.';
    expect(result).toEqual([
      true,
      'GoogleJsonResponseException',
      `API call to sheets.spreadsheets.batchUpdate failed with error: ${message}`,
      {
        code: 400,
        status: 'INVALID_ARGUMENT',
        message,
        errors: [{message, domain: 'global', reason: 'badRequest'}],
      },
    ]);
  });

  it('knows one spreadsheet', () => {
    expect(() => evaluate("Sheets.Spreadsheets.get('other');")).toThrow(
      'Requested entity was not found.',
    );
  });

  it.each([
    ["batchUpdate('doc-1', {})", '(String,Object)'],
    ['get()', '()'],
    ["batchUpdate({requests: [{at: new Date(0)}]}, 'doc-1')", 'requests.0.at'],
    ["batchUpdate({requests: [() => 1]}, 'doc-1')", 'requests.0'],
  ])('refuses %s', (call, said) => {
    expect(() => evaluate(`Sheets.Spreadsheets.${call};`)).toThrow(said);
  });

  it('needs its scope', () => {
    const withoutScope = {manifest: manifest(['script.scriptapp'])};
    expect(() =>
      evaluate("Sheets.Spreadsheets.get('doc-1');", withoutScope),
    ).toThrow('insufficient authentication scopes');
  });

  it('reads, but does not write, with the scope of reading', () => {
    const reading = {manifest: manifest(['spreadsheets.readonly'])};
    evaluate("Sheets.Spreadsheets.get('doc-1');", reading);
    expect(() =>
      evaluate("Sheets.Spreadsheets.batchUpdate({}, 'doc-1');", reading),
    ).toThrow('insufficient authentication scopes');
  });

  it('is barred from a simple trigger', () => {
    expect(() =>
      evaluate("Sheets.Spreadsheets.get('doc-1');", {
        entry: as('s@example.org', {authMode: 'LIMITED'}),
      }),
    ).toThrow('insufficient authentication scopes');
  });
});

describe('the trace', () => {
  it('has a line for each call with the bytes both ways', () => {
    const {host} = evaluate(`
      Sheets.Spreadsheets.get('doc-1', {fields: 'sheets'});
      Sheets.Spreadsheets.batchUpdate({requests: [{addSheet: {}}]}, 'doc-1');
      PropertiesService.getDocumentProperties().setProperty('ключ', 'б');`);
    expect(host.calls.map(({ms, ...call}) => [typeof ms, call])).toEqual([
      [
        'number',
        {
          n: 1,
          service: 'Sheets',
          method: 'Spreadsheets.get',
          requestBytes: 43,
          responseBytes: 164,
          request: {spreadsheetId: 'doc-1', fields: 'sheets'},
        },
      ],
      [
        'number',
        {
          n: 2,
          service: 'Sheets',
          method: 'Spreadsheets.batchUpdate',
          requestBytes: 30,
          responseBytes: 40,
          request: {requests: [{addSheet: {}}]},
        },
      ],
      [
        'number',
        {
          n: 3,
          service: 'PropertiesService',
          method: 'document.setProperty',
          requestBytes: 17,
          responseBytes: 0,
          request: ['ключ', 'б'],
        },
      ],
    ]);
  });

  it('counts on over executions and has the calls that failed', () => {
    const host = stage(
      "function go() { Sheets.Spreadsheets.batchUpdate({}, 'doc-1'); }",
    );
    for (let time = 0; time < 2; time++) {
      expect(() => runBundle(host, CENTRE, 'go', () => [])).toThrow('at least');
    }
    expect(host.calls.map(call => call.n)).toEqual([1, 2]);
  });
});

describe('the bundle', () => {
  it.each([
    [{}, 'npm run build'],
    [{'Code.js': ''}, 'npm run build'],
    [{'Code.js': '', 'appsscript.json': '{}'}, 'runtimeVersion'],
  ])('%j is refused', (sources, said) => {
    expect(() => compileBundle(sources)).toThrow(said);
  });
});
