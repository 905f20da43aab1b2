import type {Frame, Page} from 'puppeteer-core';

/** A4 at 96 dots an inch, and the margins that reports print with. */
export const A4 = {width: 794, height: 1123} as const;
const MARGINS = '14mm 14mm 16mm 18mm';

/**
 * Shows in the page what the report in the frame prints, laid out on one sheet
 * of A4; what does not fit is cut off.
 */
export async function printSheet(page: Page, frame: Frame): Promise<void> {
  const {fonts, report} = await frame.evaluate(() => ({
    fonts: [...document.querySelectorAll('style')]
      .map(one => one.textContent ?? '')
      .filter(text => text.includes('@font-face')),
    report: document.querySelector('.paper')?.shadowRoot?.innerHTML ?? '',
  }));
  if (report === '') throw new Error('the page shows no report');
  const styles = fonts.map(text => `<style>${text}</style>`).join('');
  const sheet = `<div style="box-sizing:border-box;width:${A4.width}px;height:${A4.height}px;padding:${MARGINS};overflow:hidden">${report}</div>`;
  await page.setViewport(A4);
  await page.emulateMediaType('print');
  await page.setContent(
    `<!doctype html><html lang="ru"><head>${styles}</head><body>${sheet}</body></html>`,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
