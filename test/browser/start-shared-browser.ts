import path from 'node:path';
import {startBrowser} from '../../src/local/browser/start-browser';
import {BROWSER_ADDRESS, MISSING_BROWSER, shared} from './shared-browser';

/**
 * One browser for all files. Where none can run the suite is skipped, loudly;
 * with `CI=true` it fails, so that a proof never goes missing unseen.
 */
export default async function startSharedBrowser(): Promise<void> {
  try {
    shared.browser = await startBrowser(path.join(__dirname, '..', '..'));
    process.env[BROWSER_ADDRESS] = shared.browser.wsEndpoint();
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    process.env[MISSING_BROWSER] = 'true';
    process.stderr.write(
      `\n${'='.repeat(72)}\nBROWSER TESTS ARE SKIPPED.\n${(error as Error).message}\nInstall Chrome or Chromium, or name one in CHROME_PATH.\n${'='.repeat(72)}\n\n`,
    );
  }
}
