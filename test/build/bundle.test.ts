import {parse} from 'acorn';
import {BundleProject, ROOT} from '../support/bundle-project';
import {failing, loadGuarded} from '../support/bundle-guarded';
import fs from 'node:fs';
import path from 'node:path';

/** An engine reads over it at every edit of everybody; see docs/figures.md. */
const LARGEST = 480_000;
/** What the functions stand for, and what is looked at before. */
const NAMESPACES = ['ProforientirAddOn', 'ProforientirGates'];
/** All of it, as the first entry point that is called does. */
const LOAD = '\nProforientirAddOn();';

/** What deployed menus name. */
const MENU_FUNCTIONS = [
  'menuAccept',
  'menuAddInstitutions',
  'menuCentrePanel',
  'menuCheck',
  'menuCloseCollection',
  'menuCorrect',
  'menuDashboard',
  'menuDecisions',
  'menuExtend',
  'menuForms',
  'menuKeepAccepted',
  'menuLetters',
  'menuNextPeriod',
  'menuNote',
  'menuOpenCollection',
  'menuPublicPage',
  'menuRecommend',
  'menuRecommendations',
  'menuRemind',
  'menuRepair',
  'menuReturn',
  'menuRollUp',
  'menuSchoolPanel',
  'menuSelfCheck',
  'menuSetUp',
  'menuSubmit',
  'menuTriggers',
  'menuUndoPeriod',
  'menuWizard',
];

let project: BundleProject;
let code: string;
beforeAll(() => {
  project = new BundleProject();
  code = project.read('dist/Code.js');
});
afterAll(() => project.remove());

/** Functions that the entry declares for Google, but those of the menu. */
function exported(): string[] {
  const file = path.join(ROOT, 'src', 'apps-script', 'main.ts');
  const source = fs.readFileSync(file, 'utf8');
  return [...source.matchAll(/^export function (\w+)\(/gm)]
    .map(match => match[1]!)
    .sort();
}

const ofMenu = (name: string) => name.startsWith('menu');

/** A menu that accepts whatever is put into it, and keeps it. */
function menuBar() {
  const items: [string, string][] = [];
  const menu = {
    addItem: (title: string, name: string) => {
      items.push([title, name]);
      return menu;
    },
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  return {items, ui: {createMenu: () => menu}};
}

describe('the built bundle', () => {
  it(`is no larger than ${LARGEST} bytes`, () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(LARGEST);
  });

  it('has no syntax newer than ES2020', () => {
    const check = (text: string) => parse(text, {ecmaVersion: 2020});
    expect(() => check(code)).not.toThrow();
    expect(() => check('class A { #x = 1 }')).toThrow();
    expect(() => check('class A { static x = 1 }')).toThrow();
    expect(() => check('a ??= 1')).toThrow();
  });

  it('calls no service while it loads', () => {
    expect(loadGuarded(code + LOAD).touched).toEqual([]);
    const bad = `${code}\nSession.getEffectiveUser();`;
    expect(() => loadGuarded(bad)).toThrow('Session.getEffectiveUser was used');
  });

  it('makes no code out of text while it loads', () => {
    const watch = 'Function = function () { Logger.log; };';
    expect(loadGuarded(watch + code + LOAD).touched).toEqual([]);
    const bad = `${watch} try { new Function(''); } catch (error) {}`;
    expect(loadGuarded(bad).touched).toEqual(['Logger.log']);
  });

  it('declares the entry’s functions and nothing else', () => {
    const names = exported();
    expect(names).toContain('onOpen');
    const {globals} = loadGuarded(code);
    expect(globals.filter(name => !ofMenu(name))).toEqual(
      // What is done in the gates whole is there as well.
      ['doGet', 'inSheet_', ...names, ...NAMESPACES].sort(),
    );
  });

  it('keeps the names of the menu’s functions: menus that are open have them', () => {
    expect(loadGuarded(code).globals).toEqual(
      expect.arrayContaining(MENU_FUNCTIONS),
    );
  });

  it('has no function that a page could not be trusted to call unseen', () => {
    const open = exported().filter(name => !/^(menu[A-Z]|on[A-Z])/.test(name));
    expect(open).toEqual(['call', 'form']);
  });
});

describe('outside of an open spreadsheet, as from the page of a link', () => {
  const closed = () =>
    loadGuarded(code, {
      'SpreadsheetApp.getUi': () => {
        throw new Error('Cannot call SpreadsheetApp.getUi()');
      },
    });

  it.each(['call', ...MENU_FUNCTIONS])('does nothing for %s', name => {
    const add = closed();
    const request = {command: 'accept', args: {all: true}};
    expect(() => add.call(name, request)).toThrow('getUi');
    expect(add.touched).toEqual(['SpreadsheetApp.getUi']);
  });
});

describe.each(['onOpen', 'onInstall'])('%s', name => {
  it('asks only for the user interface', () => {
    const {ui, items} = menuBar();
    const add = loadGuarded(code, {'SpreadsheetApp.getUi': () => ui});
    add.call(name);
    expect(new Set(add.touched)).toEqual(new Set(['SpreadsheetApp.getUi']));
    expect(items.length).toBeGreaterThan(0);
  });

  it('offers functions that are there, and every one of the menu', () => {
    const {ui, items} = menuBar();
    loadGuarded(code, {'SpreadsheetApp.getUi': () => ui}).call(name);
    const named = items.map(([, functionName]) => functionName).sort();
    expect(named).toEqual(loadGuarded(code).globals.filter(ofMenu));
  });
});

describe('onSheetEdit', () => {
  /** So that an edit which has nothing to do is seen to load nothing. */
  const BROKEN = '\nProforientirAddOn = () => { throw new Error("loaded"); };';

  /** An event whose range has four corners, and methods that must not be called. */
  function edit(value: unknown, column: number, lastColumn = column) {
    const touched: string[] = [];
    const range = failing('range', touched, {
      'range.rowStart': 9,
      'range.rowEnd': 9,
      'range.columnStart': column,
      'range.columnEnd': lastColumn,
      // Where a tick is, is asked past the gate.
      'range.getSheet': () => ({getSheetId: () => 1}),
    });
    const source = failing('source', touched);
    // Who edited may be unknown, but a tick asks.
    const user = failing('user', touched, {'user.getEmail': () => ''});
    const event = {range, source, user, ...(value === null ? {} : {value})};
    return {event, touched};
  }

  it.each([
    ['a number', '12', 5, 5],
    ['a word', 'выполнено', 5, 5],
    ['an unticked box', 'FALSE', 5, 5],
    ['a tick elsewhere', 'TRUE', 8, 8],
    ['a cleared cell', null, 5, 5],
    ['a pasted block', null, 4, 8],
  ])(
    'loads nothing and makes no service call for %s',
    (_, value, first, last) => {
      const add = loadGuarded(code + BROKEN);
      const {event, touched} = edit(value, first, last);
      add.call('onSheetEdit', event);
      expect(add.touched).toEqual([]);
      expect(touched.filter(use => !/^range\.(row|column)/.test(use))).toEqual(
        [],
      );
    },
  );

  it('makes none when it is run without an event', () => {
    const add = loadGuarded(code + BROKEN);
    add.call('onSheetEdit');
    expect(add.touched).toEqual([]);
  });

  it('turns to the services for a tick', () => {
    const add = loadGuarded(code);
    add.call('onSheetEdit', edit('TRUE', 5).event);
    expect(add.touched).not.toEqual([]);
  });
});
