import {existsSync} from 'node:fs';
import path from 'node:path';
import {launch, type Browser, type LaunchOptions} from 'puppeteer-core';
import {carriedBrowser} from './carried-browser';
import {installedBrowsers} from './installed-browsers';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // So that pictures and layouts are the same on every machine.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Of a usual school laptop, in pixels. */
export const SCREEN = {width: 1366, height: 768};

type Way = Pick<LaunchOptions, 'executablePath' | 'env' | 'headless'>;

/**
 * Starts a browser without a window, with an empty profile of its own:
 * an installed one, else the one that comes inside an npm package.
 * `root` is the project's folder.
 * @throws Error with what was tried and why each did not start
 */
export async function startBrowser(root: string): Promise<Browser> {
  const tried: string[] = [];
  for await (const way of ways(root, tried)) {
    try {
      return await launch({
        ...way,
        args: FLAGS,
        defaultViewport: SCREEN,
      });
    } catch (error) {
      tried.push(`${way.executablePath}: ${firstLines(error)}`);
    }
  }
  throw new Error(['No browser can run here.', ...tried].join('\n'));
}

async function* ways(root: string, tried: string[]): AsyncGenerator<Way> {
  for (const executablePath of installedBrowsers()) {
    yield {executablePath, headless: true};
  }
  try {
    const carried = await carriedBrowser(root, path.join(root, '.cache'));
    if (!carried) return;
    const own = {executablePath: carried.program, headless: 'shell'} as const;
    const env = existsSync('/etc/fonts/fonts.conf')
      ? process.env
      : {...process.env, FONTCONFIG_PATH: carried.fonts};
    yield {...own, env};
    yield {...own, env: {...env, LD_LIBRARY_PATH: carried.libraries}};
  } catch (error) {
    tried.push(`the browser in node_modules: ${firstLines(error)}`);
  }
}

function firstLines(error: unknown): string {
  return String(error).split('\n').slice(0, 6).join(' ');
}
