import {
  installedBrowsers,
  type Machine,
} from '../../../src/local/browser/installed-browsers';

function machine(
  platform: NodeJS.Platform,
  env: Machine['env'],
  files: string[],
): Machine {
  return {platform, env, exists: file => files.includes(file)};
}

describe('browsers of this machine', () => {
  test.each([
    {
      title: 'on Linux, along PATH',
      on: machine('linux', {PATH: '/usr/local/bin:/usr/bin'}, [
        '/usr/bin/chromium',
        '/usr/bin/google-chrome',
        '/opt/chromium',
      ]),
      found: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    },
    {
      title: 'on macOS, for all and for one user',
      on: machine('darwin', {HOME: '/Users/ann'}, [
        '/Users/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ]),
      found: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Users/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
    },
    {
      title: 'on Windows, with the Edge that is always there',
      on: machine(
        'win32',
        {
          PROGRAMFILES: 'C:\\Program Files',
          'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
        },
        ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      ),
      found: [
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ],
    },
    {
      title: 'nothing where there is nothing',
      on: machine('linux', {}, []),
      found: [],
    },
  ])('are found $title', ({on, found}) => {
    expect(installedBrowsers(on)).toEqual(found);
  });

  test('come after the one that CHROME_PATH names, even when it is absent', () => {
    const on = machine(
      'linux',
      {CHROME_PATH: '/home/ann/chrome', PATH: '/usr/bin'},
      ['/usr/bin/chromium'],
    );
    expect(installedBrowsers(on)).toEqual([
      '/home/ann/chrome',
      '/usr/bin/chromium',
    ]);
  });
});
