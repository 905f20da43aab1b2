import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {Browser, Frame, Page} from 'puppeteer-core';
import {blankHost, parseNow} from '../cli/open-host';
import {makeMidCollection} from '../example/mid-collection';
import {WORKBOOK} from '../example/replace-workbook';
import {runYear} from '../example/run-year';
import {readBundle} from '../runtime/bundle';
import {stringifyStateFile} from '../runtime/state-file';
import {startLocal, type LocalHost} from '../server/start-local';
import type {Picture} from './picture';
import {palettePng} from './palette-png';
import {takeSteps} from './panel-steps';
import {MOMENT, PICTURES, YEAR_MOMENT} from './pictures';
import {A4, printSheet} from './print-sheet';
import {reduceColors} from './reduce-colors';
import {SCREEN, startBrowser} from './start-browser';

export interface PicturePlace {
  /** The project's folder. */
  root: string;
  /** Folder of the built add-on, and of the built page. */
  bundle: string;
  page: string;
  /** Folder of the example's files. */
  data: string;
  /** Where the pictures go. */
  target: string;
  print: (line: string) => void;
  /** Names of those to take; all of them unless given. */
  only: readonly string[];
}

/** So long a page of the script may take to fill itself, ms. */
const PATIENCE = 20_000;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Book = 'example' | NonNullable<Picture['book']>;

/** Nothing that blinks or moves by itself. */
const STILL =
  '*, *::before, *::after {animation: none !important; transition: none !important; caret-color: transparent !important;}';

/** Takes the pictures of the example municipality, the same at every run. */
export async function takePictures(place: PicturePlace): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  const file = path.join(folder, 'workbook.json');
  const bundle = readBundle(place.bundle);
  const zone = bundle.manifest.timeZone;
  const {data} = place;
  const report = (error: unknown) => place.print(String(error));
  const {page} = place;
  const make: Record<Book, () => Promise<LocalHost>> = {
    example: async () => {
      const now = parseNow(MOMENT, zone);
      await makeMidCollection({bundle: place.bundle, data, file, now, zone});
      return start(file, MOMENT);
    },
    blank: () => {
      const blank = path.join(folder, 'blank.json');
      writeBlank(blank);
      return start(blank, MOMENT);
    },
    year: async () => {
      const print = () => undefined;
      const file = path.join(folder, WORKBOOK);
      await runYear({cwd: folder, file, bundle: place.bundle, data, print});
      return start(file, YEAR_MOMENT);
    },
  };
  const start = (book: string, moment: string) => {
    const now = parseNow(moment, zone);
    return startLocal({file: book, bundle, page, port: 0, now, report});
  };
  const hosts = new Map<Book, LocalHost>();
  const hostOf = async (picture: Picture) => {
    const book: Book = picture.book ?? 'example';
    const host = hosts.get(book) ?? (await make[book]());
    hosts.set(book, host);
    return host;
  };
  let browser: Browser | undefined;
  try {
    browser = await startBrowser(place.root);
    fs.mkdirSync(place.target, {recursive: true});
    for (const picture of PICTURES) {
      const {only} = place;
      const isAsked = only.length === 0 || only.includes(picture.name);
      // A blank workbook grows from picture to picture.
      if (!isAsked && picture.book !== 'blank') continue;
      const bytes = await takePicture(browser, await hostOf(picture), picture);
      if (!isAsked) continue;
      const name = `${picture.name}.png`;
      fs.writeFileSync(path.join(place.target, name), bytes);
      place.print(`${name} – ${Math.round(bytes.length / 1000)} kB`);
    }
  } finally {
    await browser?.close();
    for (const host of hosts.values()) await host.close();
    fs.rmSync(folder, {recursive: true, force: true});
  }
}

/** A spreadsheet as Google gives it to a new owner. */
function writeBlank(file: string): void {
  const {workbook, state} = blankHost();
  const text = stringifyStateFile({workbook: workbook.stringify(), state});
  fs.writeFileSync(file, text);
}

async function takePicture(
  browser: Browser,
  {live, url}: LocalHost,
  picture: Picture,
): Promise<Buffer> {
  const {as, tab, cell, menu = [], until, untilInPage, steps} = picture;
  const sheetOf = () =>
    live.view(as).tabs.find(({title}) => title === tab)?.sheetId;
  await picture.before?.(live, sheetOf() ?? NaN, as);
  const sheetId = sheetOf();
  if (sheetId === undefined) throw new Error(`${picture.name}: no «${tab}»`);
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport(SCREEN);
    const at = `#gid=${sheetId}${cell ? `&range=${cell}` : ''}`;
    await page.goto(`${url}/?as=${encodeURIComponent(as)}${at}`);
    await page.waitForSelector('body[data-ready]');
    await page.addStyleTag({content: STILL});
    for (const title of menu) await chooseItem(page, title);
    if (until) await page.waitForSelector(until, {visible: true});
    if (untilInPage) {
      const frame = await surfaceIn(page);
      await frame.waitForSelector(untilInPage, {visible: true});
    }
    if (steps) await takeSteps(await surfaceIn(page), steps, live);
    if (picture.part === 'sheet') {
      const bare = await context.newPage();
      await printSheet(bare, await surfaceIn(page));
      return await reduced(bare, {x: 0, y: 0, ...A4});
    }
    if (picture.withoutColour) {
      await page.emulateVisionDeficiency('achromatopsia');
    }
    // Away from the cells, so that none shows its card.
    await page.mouse.move(SCREEN.width / 2, 1);
    await page.evaluate(
      () =>
        new Promise(resolve =>
          requestAnimationFrame(() => requestAnimationFrame(resolve)),
        ),
    );
    return await reduced(page, await areaOf(page, picture));
  } finally {
    await context.close();
  }
}

async function chooseItem(page: Page, title: string): Promise<void> {
  const item = await page.waitForSelector(
    `::-p-xpath(//*[starts-with(@role,'menuitem')][.//text()[normalize-space()='${title}']])`,
    {visible: true},
  );
  await item?.click();
}

/** The page that the script shows. */
async function surfaceIn(page: Page): Promise<Frame> {
  const surface = await page.waitForSelector('[data-surface]');
  const frame = await surface?.contentFrame();
  if (!frame) throw new Error('the script shows no page');
  return frame;
}

/** What of the window is in the picture. */
async function areaOf(page: Page, {part}: Picture): Promise<Area> {
  if (part !== 'surface') return {x: 0, y: 0, ...SCREEN};
  const surface = await page.$('aside.sidebar, [role=dialog]');
  const box = await surface?.boundingBox();
  if (!box) throw new Error('the script shows no page');
  const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
  return {
    x,
    y,
    width: Math.min(SCREEN.width, Math.ceil(box.x + box.width)) - x,
    height: Math.min(SCREEN.height, Math.ceil(box.y + box.height)) - y,
  };
}

/** A part of it as a PNG of few colours, which is a fraction of the size. */
async function reduced(page: Page, area: Area): Promise<Buffer> {
  const shot = await page.screenshot({
    encoding: 'base64',
    clip: area,
    // Else the window is resized for it, and open menus close.
    captureBeyondViewport: false,
  });
  const encoded = await page.evaluate(async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('no canvas');
    brush.drawImage(image, 0, 0);
    const {data} = brush.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 0x8000) {
      text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    }
    return btoa(text);
  }, `data:image/png;base64,${shot}`);
  const pixels = Buffer.from(encoded, 'base64');
  return palettePng(reduceColors(pixels), area.width, area.height);
}
