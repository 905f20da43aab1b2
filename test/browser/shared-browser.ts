import type {Browser} from 'puppeteer-core';

/** Variables by which the test files learn of the browser of the suite. */
export const BROWSER_ADDRESS = 'TEST_BROWSER_ADDRESS';
export const MISSING_BROWSER = 'TEST_BROWSER_MISSING';

/** What the set-up leaves to the teardown, which run in one process. */
export const shared: {browser?: Browser} = {};
