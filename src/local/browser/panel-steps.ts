import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {ElementHandle, Frame} from 'puppeteer-core';
import type {LiveBook} from '../server/live-book';

/** What a person does in a page of the script. */
export type Step =
  /** A button that begins with these words. */
  | {press: string}
  | {fill: string; text: string}
  /** An option of a list, by its words. */
  | {choose: string; option: string}
  | {file: string; name: string; bytes: (live: LiveBook) => Promise<Uint8Array>}
  /** Scrolled so that it is seen. */
  | {see: string}
  | {focus: string};

const QUIET = '#page[aria-busy=false]';

/** Goes through the steps, each after the page has come to rest. */
export async function takeSteps(
  frame: Frame,
  steps: readonly Step[],
  live: LiveBook,
): Promise<void> {
  await frame.waitForSelector(QUIET);
  for (const step of steps) {
    await takeStep(frame, step, live);
    await frame.waitForSelector(QUIET);
  }
}

async function takeStep(
  frame: Frame,
  step: Step,
  live: LiveBook,
): Promise<void> {
  if ('press' in step) {
    const button = await frame.waitForSelector(
      `::-p-xpath(//button[not(@disabled)][starts-with(normalize-space(),'${step.press}')])`,
    );
    await button?.evaluate(one => (one as HTMLElement).click());
  } else if ('fill' in step) {
    await frame.waitForSelector(step.fill);
    await frame.$eval(
      step.fill,
      (field, text) => {
        (field as HTMLInputElement).value = text;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      },
      step.text,
    );
  } else if ('choose' in step) {
    const value = await frame.$eval(
      step.choose,
      (list, words) =>
        [...(list as HTMLSelectElement).options].find(
          ({textContent}) => textContent === words,
        )?.value ?? '',
      step.option,
    );
    await frame.select(step.choose, value);
  } else if ('file' in step) {
    await chooseFile(frame, step, live);
  } else if ('focus' in step) {
    await frame.focus(step.focus);
  } else {
    const seen = await frame.waitForSelector(step.see);
    await seen?.evaluate(one => one.scrollIntoView({block: 'center'}));
  }
}

async function chooseFile(
  frame: Frame,
  {file, name, bytes}: Extract<Step, {file: string}>,
  live: LiveBook,
): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'form-'));
  try {
    const place = path.join(folder, name);
    fs.writeFileSync(place, await bytes(live));
    const input = await frame.waitForSelector(file);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(place);
    await frame.waitForSelector('.outcome, .notice.failed:not(:empty)');
  } finally {
    fs.rmSync(folder, {recursive: true, force: true});
  }
}
