import {connect, type Browser} from 'puppeteer-core';
import {BROWSER_ADDRESS, MISSING_BROWSER} from './shared-browser';

/** `describe` where a browser runs, else `describe.skip`. */
export const describeInBrowser = process.env[MISSING_BROWSER]
  ? describe.skip
  : describe;

/** The browser of the suite; to be disconnected, not closed. */
export function connectBrowser(): Promise<Browser> {
  return connect({
    browserWSEndpoint: process.env[BROWSER_ADDRESS],
    defaultViewport: null,
  });
}
