import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  exists: (file: string) => boolean;
}

/**
 * Programs of the Chrome family on this machine, the wanted one first:
 * `CHROME_PATH`, which is taken unseen, then the usual places.
 */
export function installedBrowsers(
  machine: Machine = {
    platform: process.platform,
    env: process.env,
    exists: existsSync,
  },
): string[] {
  const {platform, env, exists} = machine;
  const named = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  return [...named, ...usualPlaces(platform, env).filter(exists)];
}

function usualPlaces(platform: NodeJS.Platform, env: Machine['env']): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return folders.flatMap(folder => MAC.map(app => join(folder, app)));
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(folder => folder !== undefined)
      .flatMap(folder => WINDOWS.map(program => `${folder}\\${program}`));
  }
  return (env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => NAMES.map(name => join(folder, name)));
}
