import fs from 'node:fs';
import path from 'node:path';
import {benchHost} from '../../src/local/bench/bench-host';
import {clickMenu} from '../../src/local/runtime/act';
import {compileBundle} from '../../src/local/runtime/bundle';
import {BundleProject, ROOT} from '../support/bundle-project';

const AUTH = 'https://www.googleapis.com/auth/';
const MAIL = 'script.send_mail';
const SET_UP = [
  'script.container.ui',
  'script.scriptapp',
  'spreadsheets',
  'userinfo.email',
];

interface Manifest {
  oauthScopes: string[];
  timeZone: string;
  runtimeVersion: string;
  dependencies: {enabledAdvancedServices: object[]};
}

let code: string;
beforeAll(() => {
  const project = new BundleProject();
  code = project.read('dist/Code.js');
  project.remove();
});

const file = path.join(ROOT, 'appsscript.json');
const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;

/**
 * Sets a blank workbook up from the menu under these scopes.
 * @returns what the centre was told.
 * @throws what the menu item threw.
 */
function setUpUnder(oauthScopes: readonly string[]): string {
  const bundle = compileBundle({
    'Code.js': code,
    'appsscript.json': JSON.stringify({...manifest, oauthScopes}),
  });
  const host = benchHost(bundle);
  clickMenu(host, 'menuSetUp', host.document.owner);
  return host.screen.questions.map(question => question.text).join('\n');
}

describe('the manifest', () => {
  it('asks for these rights and no other', () => {
    expect([...manifest.oauthScopes].sort()).toEqual(
      [...SET_UP, MAIL].sort().map(scope => AUTH + scope),
    );
  });

  it('enables the Sheets API and nothing else', () => {
    expect(manifest.dependencies).toEqual({
      enabledAdvancedServices: [
        {userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4'},
      ],
    });
    expect(manifest.runtimeVersion).toBe('V8');
  });

  it('suffices for setting up', () => {
    expect(setUpUnder(manifest.oauthScopes)).toContain('Книга настроена');
  });

  it('needs the right to send mail for nothing but letters', () => {
    const rest = manifest.oauthScopes.filter(one => one !== AUTH + MAIL);
    expect(setUpUnder(rest)).toContain('Книга настроена');
  });

  it.each(SET_UP)('cannot do without %s', scope => {
    const rest = manifest.oauthScopes.filter(one => one !== AUTH + scope);
    let told: string;
    try {
      told = setUpUnder(rest);
    } catch (error) {
      told = String(error);
    }
    expect(told).not.toContain('Книга настроена');
    // Without the right to show anything, nothing can be told.
    expect(told).toMatch(
      /^$|ermission|Google не выполнил|Google не разрешил|Google прервал/,
    );
  });
});
