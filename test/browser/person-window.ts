import fs from 'node:fs';
import path from 'node:path';
import type {ElementHandle, KeyInput, Page} from 'puppeteer-core';
import {SCREEN} from '../../src/local/browser/start-browser';

interface Point {
  x: number;
  y: number;
}

/** How long a thing may take on a busy machine, ms. */
const PATIENCE = 10_000;

/** Pictures of windows in which a test failed. */
const FAILED = path.join(__dirname, '..', '..', '.cache', 'failed-in-browser');

type Sides = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** The page as one person works with it: by keyboard and mouse only. */
export class PersonWindow {
  /** What went wrong in the page's own code. */
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', error => this.errors.push(String(error)));
  }

  static async open(page: Page, url: string): Promise<PersonWindow> {
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport(SCREEN);
    // Each window is in front of its own person.
    await page.emulateFocusedPage(true);
    const window = new PersonWindow(page);
    await page.goto(url);
    await page.waitForSelector('body[data-ready]');
    return window;
  }

  /** By a click on the tab; the grid then has the keyboard. */
  async openTab(title: string): Promise<void> {
    const tab = await this.tab(title);
    await tab.click();
    await this.until(wanted => {
      const current = document.querySelector('[role=tab][aria-selected=true]');
      const rect = window.proforientirView.rectOf('A1');
      return (
        current?.textContent === wanted &&
        (current as HTMLElement).dataset.sheetId ===
          document.body.dataset.sheet &&
        (rect?.height ?? 0) > 0
      );
    }, title);
  }

  tabs(): Promise<string[]> {
    return this.page.$$eval('[role=tab]', tabs =>
      tabs.map(tab => tab.textContent ?? ''),
    );
  }

  /** Through the box of names, as one goes to a cell far away. */
  async goTo(a1: string): Promise<void> {
    await this.page.click('#name-box', {count: 3});
    await this.page.keyboard.type(a1);
    await this.page.keyboard.press('Enter');
    await this.until(wanted => document.body.dataset.selection === wanted, a1);
  }

  /** Types into a cell that is selected with the mouse, then presses Enter. */
  async type(a1: string, text: string): Promise<void> {
    await this.click(a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async click(a1: string): Promise<void> {
    const {x, y} = await this.middle(a1);
    await this.page.mouse.click(x, y);
  }

  async select(from: string, to: string): Promise<void> {
    await this.drag(await this.middle(from), await this.middle(to));
    await this.until(
      wanted => document.body.dataset.selection === wanted,
      `${from}:${to}`,
    );
  }

  /** At the pace of a hand: the page follows the pointer frame by frame. */
  async drag(from: Point, to: Point): Promise<void> {
    const {mouse} = this.page;
    const frames = () => new Promise(resolve => setTimeout(resolve, 60));
    await mouse.move(from.x - 3, from.y - 3);
    await mouse.move(from.x, from.y);
    await frames();
    await mouse.down();
    await mouse.move(to.x, to.y, {steps: 6});
    await frames();
    await mouse.up();
  }

  /** The little square at the corner of the selection. */
  async handle(a1: string): Promise<Point> {
    const {right, bottom} = await this.rect(a1);
    return {x: right - 1, y: bottom - 1};
  }

  async middle(a1: string): Promise<Point> {
    const {left, top, right, bottom} = await this.rect(a1);
    return {x: (left + right) / 2, y: (top + bottom) / 2};
  }

  async press(key: KeyInput, ...held: KeyInput[]): Promise<void> {
    const {keyboard} = this.page;
    for (const one of held) await keyboard.down(one);
    await keyboard.press(key, {commands: COMMANDS[key] ?? []});
    for (const one of held.reverse()) await keyboard.up(one);
  }

  /** Puts into the clipboard what another program would have copied there. */
  async copied(text: string, html?: string): Promise<void> {
    await this.page.evaluate(
      async (plain, rich) => {
        const parts: Record<string, Blob> = {
          'text/plain': new Blob([plain], {type: 'text/plain'}),
        };
        if (rich) parts['text/html'] = new Blob([rich], {type: 'text/html'});
        await navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      text,
      html ?? null,
    );
  }

  /** An item of a menu, by the titles on the way to it. */
  async menu(...titles: string[]): Promise<void> {
    for (const title of titles) {
      const item = await this.page.waitForSelector(
        `::-p-xpath(//*[starts-with(@role,'menuitem')][.//text()[normalize-space()='${title}']])`,
        {visible: true},
      );
      await item!.click();
    }
  }

  /** An item of the menu that the right button opens over a cell. */
  async contextMenu(a1: string, title: string): Promise<void> {
    const {x, y} = await this.middle(a1);
    await this.page.mouse.click(x, y, {button: 'right'});
    await this.menu(title);
  }

  /** The text of an open window of the page, once there is one. */
  async dialogText(): Promise<string> {
    const dialog = await this.page.waitForSelector('[role=dialog]');
    return dialog!.evaluate(element => element.textContent ?? '');
  }

  async button(title: string): Promise<void> {
    const button = await this.page.waitForSelector(
      `::-p-xpath(//*[@role='dialog']//button[normalize-space()='${title}'])`,
    );
    await button!.click();
  }

  /** What a cell of the open tab shows. */
  cell(a1: string): Promise<string> {
    return this.page.evaluate(
      name => window.proforientirView.textOf(name) ?? '',
      a1,
    );
  }

  /** The same for a longer text. */
  async matches(a1: string, pattern: RegExp): Promise<void> {
    await this.wait(async () => pattern.test(await this.cell(a1)));
    expect(await this.cell(a1)).toMatch(pattern);
  }

  /** Waits for such a message in the corner or in a window of the page. */
  async says(pattern: RegExp): Promise<void> {
    await this.until(
      source =>
        [...document.querySelectorAll('[role=alert], [role=dialog]')].some(
          element => new RegExp(source).test(element.textContent ?? ''),
        ),
      pattern.source,
    );
  }

  /** Waits until the page says that the server is gone, or no longer says so. */
  async isOffline(is: boolean): Promise<void> {
    await this.page.waitForSelector('[role=alert].offline', {
      ...(is ? {visible: true} : {hidden: true}),
    });
  }

  /** Writes over the title of a tab after a double click on it. */
  async renameTab(title: string, text: string): Promise<void> {
    const tab = await this.tab(title);
    await tab.click({count: 2});
    const field = await this.page.waitForSelector('.tab-rename');
    await field!.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** An item of a tab's own menu, by the titles on the way to it. */
  async tabMenu(title: string, ...titles: string[]): Promise<void> {
    const tab = await this.tab(title);
    await tab.click({button: 'right'});
    await this.menu(...titles);
  }

  /** Waits until there is such a tab, or until there is none. */
  async hasTab(title: string, is: boolean): Promise<void> {
    await this.wait(async () => (await this.tabs()).includes(title) === is);
    const tabs = await this.tabs();
    if (is) expect(tabs).toContain(title);
    else expect(tabs).not.toContain(title);
  }

  private async tab(title: string): Promise<ElementHandle> {
    const path = `//*[@role='tab'][normalize-space()='${title}']`;
    const tab = await this.page.waitForSelector(`::-p-xpath(${path})`);
    if (!tab) throw new Error(`no tab ${title}`);
    return tab as ElementHandle;
  }

  /** Waits until a cell shows that; '' for nothing. */
  async shows(a1: string, text: string): Promise<void> {
    await this.wait(async () => (await this.cell(a1)) === text);
    expect({[a1]: await this.cell(a1)}).toEqual({[a1]: text});
  }

  /** The pixels of a cell as they are on the screen now. */
  async picture(a1: string): Promise<string> {
    const {left, top, right, bottom} = await this.rect(a1);
    const clip = {x: left, y: top, width: right - left, height: bottom - top};
    return this.page.screenshot({clip, encoding: 'base64'});
  }

  /** Ends when the check holds, or when patience does; then with a picture. */
  private async wait(check: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await check())) {
      if (Date.now() > end) return this.keepPicture();
      await new Promise(resolve => setTimeout(resolve, 30));
    }
  }

  /** Of how it looked when something was waited for in vain. */
  private async keepPicture(): Promise<void> {
    fs.mkdirSync(FAILED, {recursive: true});
    const name = expect.getState().currentTestName ?? 'test';
    const file = `${name.replace(/[^\p{L}\d]+/gu, '-')}.png` as const;
    await this.page.screenshot({path: path.join(FAILED, file) as typeof file});
  }

  async until<Given extends string[]>(
    check: (...given: Given) => boolean,
    ...given: Given
  ): Promise<void> {
    const call = check as (...given: string[]) => boolean;
    try {
      await this.page.waitForFunction(call, {polling: 50}, ...given);
    } catch (error) {
      await this.keepPicture();
      throw error;
    }
  }

  private rect(a1: string): Promise<Sides> {
    return this.page.evaluate(name => {
      const rect = window.proforientirView.rectOf(name);
      if (!rect) throw new Error(`no cell ${name}`);
      const {left, top, right, bottom} = rect;
      return {left, top, right, bottom};
    }, a1);
  }
}

/** Chrome acts on these only when told what the keys mean. */
const COMMANDS: Partial<Record<KeyInput, string[]>> = {
  KeyC: ['Copy'],
  KeyX: ['Cut'],
  KeyV: ['Paste'],
};
