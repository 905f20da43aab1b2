import {gunzipSync} from 'node:zlib';
import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'acorn';
import {BundleProject, ROOT} from '../support/bundle-project';

const LARGEST = 40_000;
/** It checks by itself what the tab checks by formulas, and reads files. */
const FORM = {name: 'form', largest: 60_000};

/** A page that draws with a library, and what the library brings. */
const DRAWS = {
  name: 'dashboard',
  largest: 60_000,
  /** Names of XML, which are looked up nowhere. */
  names: /http:\/\/(www\.w3\.org|gionkunz\.github\.com)\/[\w/.]+/g,
  /** Its way to draw a label from HTML; ours are nodes. */
  html: /\w+\.innerHTML=/,
};
const SIDEBARS = path.join(ROOT, 'src', 'sidebars');
const PAGES = fs
  .readdirSync(SIDEBARS)
  .filter(name => fs.existsSync(path.join(SIDEBARS, name, 'main.ts')));

/** Code that lies in a page, so that the script need not hold it. */
const PACKED = 'self-check-code';

let project: BundleProject;
beforeAll(() => {
  project = new BundleProject();
});
afterAll(() => project.remove());

const scriptOf = (html: string) =>
  /<script>([^]*)<\/script>/.exec(html)?.[1] ?? '';

it('makes a page of every folder with an entry, and no other', () => {
  const built = fs
    .readdirSync(project.dist)
    .filter(name => name.endsWith('.html'));
  const names = [...PAGES, PACKED].map(name => `${name}.html`);
  expect(built.sort()).toEqual(names.sort());
  expect(built).toContain('centre.html');
});

it('holds the self-check as packed code that ES2020 reads', () => {
  const packed = project.read(`dist/${PACKED}.html`);
  expect(packed).toMatch(/^[A-Za-z0-9+/]+=*\n$/);
  const code = gunzipSync(Buffer.from(packed, 'base64')).toString('utf8');
  expect(() => parse(code, {ecmaVersion: 2020})).not.toThrow();
  expect(code).not.toMatch(/#\w+[;=(]|\.(at|replaceAll|findLast|hasOwn)\(/);
});

describe.each(PAGES)('the page «%s»', name => {
  const draws = name === DRAWS.name;
  const largest = draws
    ? DRAWS.largest
    : name === FORM.name
      ? FORM.largest
      : LARGEST;
  const html = () => {
    const text = project.read(`dist/${name}.html`);
    return draws ? text.replace(DRAWS.names, '') : text;
  };

  it(`is one file of at most ${largest} bytes that needs no other`, () => {
    expect(Buffer.byteLength(html())).toBeLessThanOrEqual(largest);
    expect(html()).not.toMatch(
      /<[^>]+\b(src|href)\s*=|@import|url\(|https?:\/\/\w/,
    );
    expect(html().match(/<script/g)).toHaveLength(1);
    expect(html()).toContain('<html lang="ru">');
  });

  it('is plain JavaScript that makes no HTML out of text', () => {
    const whole = scriptOf(html());
    expect(() => parse(whole, {ecmaVersion: 2020})).not.toThrow();
    const script = draws ? whole.replace(DRAWS.html, '') : whole;
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/,
    );
  });

  it('is styled, and holds no scriptlet that Apps Script would run', () => {
    expect(html()).toMatch(/<style>[^<]{500}/);
    expect(html()).not.toContain('<?');
  });
});
