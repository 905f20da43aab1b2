/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: {'^.+\\.ts$': '@swc/jest'},
  testTimeout: 60_000,
};
