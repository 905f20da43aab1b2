import fs from 'node:fs';
import path from 'node:path';
import type {ElementHandle, Frame} from 'puppeteer-core';
import type {PersonWindow} from './person-window';

/** Files stay here, for a browser reads them when a page asks for them. */
const CHOSEN = path.join(__dirname, '..', '..', '.cache', 'chosen-files');

const QUIET = '#page[aria-busy=false]';

/** A page of the add-on, as a person works with it. */
export class Panel {
  private constructor(
    private readonly window: PersonWindow,
    readonly frame: Frame,
  ) {}

  /**
   * Opens it from the menu and waits until it is filled.
   *
   * @param item the way to it in the menu, if it is not its own title
   */
  static async open(
    window: PersonWindow,
    kind: 'sidebar' | 'dialog',
    title: string,
    item: readonly string[] = [title],
  ): Promise<Panel> {
    await window.menu('Профориентация', ...item);
    const surface = await window.page.waitForSelector(
      `[data-surface=${kind}][title='${title}']`,
    );
    const frame = await surface!.contentFrame();
    await frame!.waitForSelector(QUIET);
    return new Panel(window, frame!);
  }

  /** A press on the button that says this, or begins so. */
  async press(text: string): Promise<void> {
    const found = (condition: string) =>
      `::-p-xpath(//button[not(@disabled)][${condition}])`;
    const button =
      (await this.frame.$(found(`normalize-space()='${text}'`))) ??
      (await this.frame.waitForSelector(
        found(`starts-with(normalize-space(),'${text}')`),
      ));
    await this.click(button!);
  }

  async fill(selector: string, text: string): Promise<void> {
    const field = await this.frame.waitForSelector(selector);
    await field!.click({count: 3});
    await field!.type(text);
  }

  /** Puts a date or a long text into a field at once. */
  async set(selector: string, text: string): Promise<void> {
    await this.frame.waitForSelector(selector);
    await this.frame.$eval(
      selector,
      (field, value) => {
        (field as HTMLInputElement).value = value;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      },
      text,
    );
  }

  /** Chooses a file that holds these bytes. */
  async file(selector: string, name: string, bytes: Uint8Array) {
    fs.mkdirSync(CHOSEN, {recursive: true});
    const file = path.join(CHOSEN, name);
    fs.writeFileSync(file, bytes);
    const input = await this.frame.waitForSelector(selector);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await this.frame.waitForSelector(QUIET);
  }

  /** Chooses the option of this name. */
  async choose(selector: string, option: string): Promise<void> {
    const choice = await this.frame.waitForSelector(selector);
    const value = await choice!.evaluate(
      (element, name) =>
        [...(element as HTMLSelectElement).options].find(
          one => one.textContent === name,
        )?.value,
      option,
    );
    if (value === undefined) throw new Error(`no option: ${option}`);
    await this.frame.select(selector, value);
  }

  /** Waits until such a text stands somewhere in it. */
  async says(pattern: RegExp): Promise<void> {
    await this.frame.waitForFunction(
      source => new RegExp(source).test(document.body.innerText),
      {polling: 50},
      pattern.source,
    );
  }

  text(selector = 'body'): Promise<string> {
    return this.frame.$eval(
      selector,
      element => (element as HTMLElement).innerText,
    );
  }

  private async click(button: ElementHandle): Promise<void> {
    await button.evaluate(element => element.scrollIntoView({block: 'center'}));
    await button.click();
    // Of a dialog that closes with the press nothing is left to wait for.
    if (this.frame.detached) return;
    await this.frame.waitForSelector(QUIET).catch(error => {
      if (!this.frame.detached) throw error;
    });
    expect(this.window.errors).toEqual([]);
  }
}
