const common = {
  testEnvironment: 'node',
  transform: {'^.+\\.ts$': '@swc/jest'},
  // Its build for browsers is an ES module, which Jest does not load.
  moduleNameMapper: {'^csv-parse/browser/esm/sync$': 'csv-parse/sync'},
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      roots: ['<rootDir>/test'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...common,
      displayName: 'browser',
      roots: ['<rootDir>/test/browser'],
      globalSetup: '<rootDir>/test/browser/start-shared-browser.ts',
      globalTeardown: '<rootDir>/test/browser/close-shared-browser.ts',
    },
  ],
};
