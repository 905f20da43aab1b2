import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Browser, Page} from 'puppeteer-core';
import {benchHost, MOMENT} from '../bench/bench-host';
import {fillReturns} from '../bench/fill-returns';
import {institutionsCsv} from '../bench/institutions-csv';
import {measureCommand} from '../bench/measure-command';
import {median} from '../bench/median';
import {COLUMN, institutionTabs} from '../known-tabs/institution-tabs';
import {BookFile} from '../rest/book-file';
import {readBundle, type Bundle} from '../runtime/bundle';
import {startLocal} from '../server/start-local';
import {columnLetters} from '../sheets/a1';
import type {Workbook} from '../sheets/workbook';
import {SCREEN, startBrowser} from './start-browser';

export interface PageCost {
  /** What a browser loads first, without fonts, bytes. */
  bytes: number;
  gzipBytes: number;
  sizes: SizeCost[];
}

/** Medians, ms. */
export interface SizeCost {
  institutions: number;
  /** From the address to the first text, and to the painted workbook. */
  firstPaint: number;
  painted: number;
  /** From Enter in one window to the new total of «Свод» in another. */
  repaint: number;
}

export interface MeasuredPlace {
  root: string;
  bundle: string;
  page: string;
  /** Told of progress. */
  print: (line: string) => void;
}

const SIZES = [12, 60, 180];
const RUNS = 10;
const SEED = 2025;
/** Typed by a school, and what «Свод» adds up of it. */
const INDICATOR = 'i2.1';
const SUMMARY = /^Свод/;
const TOTAL_COLUMN = 4;

/** What the page costs the person who looks, by size of municipality. */
export async function measurePage(place: MeasuredPlace): Promise<PageCost> {
  const browser = await startBrowser(place.root);
  try {
    const bundle = readBundle(place.bundle);
    const sizes: SizeCost[] = [];
    for (const institutions of SIZES) {
      place.print(`страница: ${institutions} учреждений…`);
      sizes.push(await measureSize(browser, bundle, place.page, institutions));
    }
    return {...weigh(place.page), sizes};
  } finally {
    await browser.close();
  }
}

function weigh(folder: string): {bytes: number; gzipBytes: number} {
  const files = ['index.html', 'main.css', 'main.js'].map(name =>
    fs.readFileSync(path.join(folder, name)),
  );
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
  return {
    bytes: sum(files.map(file => file.length)),
    gzipBytes: sum(files.map(file => gzipSync(file, {level: 9}).length)),
  };
}

async function measureSize(
  browser: Browser,
  bundle: Bundle,
  page: string,
  institutions: number,
): Promise<SizeCost> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const file = path.join(folder, 'workbook.json');
  const host = benchHost(bundle);
  const csv = institutionsCsv(institutions);
  measureCommand(host, 'set-up', {});
  measureCommand(host, 'add-institutions', {csv});
  const opening = {period: 2025, deadline: '2025-12-20'};
  measureCommand(host, 'open-collection', opening);
  fillReturns(host.document, SEED);
  await BookFile.create(file, host.document, host.state, null);
  const now = MOMENT;
  const report = (error: unknown) => {
    throw error;
  };
  const place = {file, bundle, page, port: 0, now, report};
  const server = await startLocal(place);
  try {
    const paints = [];
    for (let run = 0; run < RUNS; run++) {
      paints.push(await measurePaint(browser, server.url));
    }
    return {
      institutions,
      firstPaint: median(paints.map(({first}) => first)),
      painted: median(paints.map(({painted}) => painted)),
      repaint: await measureRepaint(browser, server.url, host.document),
    };
  } finally {
    await server.close();
    fs.rmSync(folder, {recursive: true, force: true});
  }
}

/** In a window that has loaded nothing before. */
async function measurePaint(
  browser: Browser,
  url: string,
): Promise<{first: number; painted: number}> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(SCREEN);
    await page.goto(url);
    await page.waitForSelector('body[data-ready]');
    return await page.evaluate(() => {
      const [first] = performance.getEntriesByName('first-contentful-paint');
      return {first: first?.startTime ?? 0, painted: performance.now()};
    });
  } finally {
    await context.close();
  }
}

async function measureRepaint(
  browser: Browser,
  url: string,
  workbook: Workbook,
): Promise<number> {
  const [tab] = institutionTabs(workbook).values();
  const row = tab?.rows.get(INDICATOR);
  const summary = workbook.sheets().find(({title}) => SUMMARY.test(title));
  if (!tab || row === undefined || !summary) throw new Error('no such tab');
  const input = `${columnLetters(COLUMN.value)}${row + 1}`;
  const total = totalOf(workbook, summary.sheetId);
  const context = await browser.createBrowserContext();
  try {
    const writer = await open(await context.newPage(), url, tab.sheetId, input);
    const reader = await open(
      await context.newPage(),
      url,
      summary.sheetId,
      total,
    );
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const seen = reader.evaluate(waitForChange, total);
      await writer.keyboard.type(String(100 + run));
      const sent = Date.now();
      await writer.keyboard.press('Enter');
      times.push((await seen) - sent);
      await writer.keyboard.press('ArrowUp');
    }
    return median(times);
  } finally {
    await context.close();
  }
}

async function open(
  page: Page,
  url: string,
  sheetId: number,
  cell: string,
): Promise<Page> {
  await page.setViewport(SCREEN);
  await page.emulateFocusedPage(true);
  await page.goto(`${url}/#gid=${sheetId}&range=${cell}`);
  await page.waitForSelector('body[data-ready]');
  return page;
}

/** Runs in the page: the time of the frame after the cell changed. */
function waitForChange(cell: string): Promise<number> {
  const {proforientirView: view} = window;
  const before = view.textOf(cell);
  return new Promise(resolve => {
    const look = () => {
      if (view.textOf(cell) === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(Date.now()));
    };
    look();
  });
}

/** Where «Свод» has the preliminary total of the indicator. */
function totalOf(workbook: Workbook, sheetId: number): string {
  for (let row = 0; row < 100; row++) {
    const {formatted} = workbook.cell({sheetId, row, column: 0});
    if (formatted === INDICATOR)
      return `${columnLetters(TOTAL_COLUMN)}${row + 1}`;
  }
  throw new Error(`no row ${INDICATOR}`);
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2).replace('.', ',');

/** A table of Markdown, for docs/figures.md and the terminal. */
export function pageReport({bytes, gzipBytes, sizes}: PageCost): string {
  const rows = sizes.map(
    ({institutions, firstPaint, painted, repaint}) =>
      `| ${[institutions, ...[firstPaint, painted, repaint].map(Math.round)].join(' | ')} |`,
  );
  return [
    '',
    `Страница: ${megabytes(bytes)} МБ, gzip ${megabytes(gzipBytes)} МБ; медианы из ${RUNS}, мс.`,
    '',
    '| учреждений | первый текст | книга нарисована | правка → «Свод» в другом окне |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
