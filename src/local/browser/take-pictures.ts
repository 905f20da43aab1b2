import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {Browser, Page} from 'puppeteer-core';
import {parseNow} from '../cli/open-host';
import {makeMidCollection} from '../example/mid-collection';
import {readBundle} from '../runtime/bundle';
import {startLocal, type LocalHost} from '../server/start-local';
import {palettePng} from './palette-png';
import {MOMENT, PICTURES, type Picture} from './pictures';
import {reduceColors} from './reduce-colors';
import {SCREEN, startBrowser} from './start-browser';

export interface PicturePlace {
  /** The project's folder. */
  root: string;
  /** Folder of the built add-on, and of the built page. */
  bundle: string;
  page: string;
  /** Where the pictures go. */
  target: string;
  print: (line: string) => void;
  /** Names of those to take; all of them unless given. */
  only: readonly string[];
}

/** So long a page of the script may take to fill itself, ms. */
const PATIENCE = 20_000;

/** Nothing that blinks or moves by itself. */
const STILL =
  '*, *::before, *::after {animation: none !important; transition: none !important; caret-color: transparent !important;}';

/** Takes the pictures of the example municipality, the same at every run. */
export async function takePictures(place: PicturePlace): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  const file = path.join(folder, 'workbook.json');
  const bundle = readBundle(place.bundle);
  const zone = bundle.manifest.timeZone;
  const now = parseNow(MOMENT, zone);
  const data = path.join(place.root, 'src', 'local', 'example');
  let browser: Browser | undefined;
  let host: LocalHost | undefined;
  try {
    await makeMidCollection({bundle: place.bundle, data, file, now, zone});
    const report = (error: unknown) => place.print(String(error));
    const {page} = place;
    host = await startLocal({file, bundle, page, port: 0, now, report});
    browser = await startBrowser(place.root);
    fs.mkdirSync(place.target, {recursive: true});
    for (const picture of PICTURES) {
      if (place.only.length > 0 && !place.only.includes(picture.name)) continue;
      const bytes = await takePicture(browser, host, picture);
      const name = `${picture.name}.png`;
      fs.writeFileSync(path.join(place.target, name), bytes);
      place.print(`${name} – ${Math.round(bytes.length / 1000)} kB`);
    }
  } finally {
    await browser?.close();
    await host?.close();
    fs.rmSync(folder, {recursive: true, force: true});
  }
}

async function takePicture(
  browser: Browser,
  {live, url}: LocalHost,
  picture: Picture,
): Promise<Buffer> {
  const {as, tab, cell, menu = [], until, untilInPage, before} = picture;
  const found = live.view(as).tabs.find(({title}) => title === tab);
  if (!found) throw new Error(`${picture.name}: no tab «${tab}»`);
  await before?.(live, found.sheetId, as);
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport(SCREEN);
    const at = `#gid=${found.sheetId}${cell ? `&range=${cell}` : ''}`;
    await page.goto(`${url}/?as=${encodeURIComponent(as)}${at}`);
    await page.waitForSelector('body[data-ready]');
    await page.addStyleTag({content: STILL});
    for (const title of menu) await chooseItem(page, title);
    if (until) await page.waitForSelector(until, {visible: true});
    if (untilInPage) await inPage(page, untilInPage);
    // Away from the cells, so that none shows its card.
    await page.mouse.move(SCREEN.width / 2, 1);
    await page.evaluate(
      () =>
        new Promise(resolve =>
          requestAnimationFrame(() => requestAnimationFrame(resolve)),
        ),
    );
    return await reduced(page);
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

/** Waits for an element in the page that the script shows. */
async function inPage(page: Page, selector: string): Promise<void> {
  const surface = await page.waitForSelector('[data-surface]');
  const frame = await surface?.contentFrame();
  await frame?.waitForSelector(selector, {visible: true});
}

/** The window as a PNG of few colours, which is a fraction of the size. */
async function reduced(page: Page): Promise<Buffer> {
  const shot = await page.screenshot({encoding: 'base64'});
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
  return palettePng(reduceColors(pixels), SCREEN.width, SCREEN.height);
}
