import gts from 'gts';
import {words} from './build/words.mjs';

/**
 * Who may import whom: a folder of `src` and the folders that it may name.
 * Everything else is refused, so data flows one way.
 */
const MAY_IMPORT = {
  core: [],
  presets: ['core'],
  wording: ['core'],
  reports: ['core', 'wording'],
  workbook: ['core', 'wording'],
  app: ['core', 'wording', 'reports', 'workbook'],
  'apps-script': ['core', 'wording', 'workbook', 'app', 'sidebars'],
  sidebars: ['core', 'wording', 'app'],
  local: [],
};

/** Folders that check what comes from outside by schemas. */
const USES_ZOD = ['core', 'app', 'apps-script'];

/** What is bundled into the pages beside their own code. */
const PAGE_PACKAGES = ['chartist', 'fflate'];

const FOLDERS = Object.keys(MAY_IMPORT);

const packagesOf = folder =>
  [
    ...(USES_ZOD.includes(folder) ? ['zod/mini'] : []),
    ...(folder === 'sidebars' ? PAGE_PACKAGES : []),
  ]
    .map(name => `|${name}$`)
    .join('');

const GOOGLE_GLOBALS = [
  'Browser',
  'CacheService',
  'DriveApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];

const importDirections = FOLDERS.map(folder => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...FOLDERS.filter(
            other => other !== folder && !MAY_IMPORT[folder].includes(other),
          ).map(other => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `src/${folder} does not import src/${other}.`,
          })),
          ...(folder === 'apps-script'
            ? [
                {
                  regex: '^(\\.\\./)+sidebars/.',
                  message: 'What pages say of themselves is in src/sidebars.',
                },
              ]
            : []),
          ...(folder === 'local'
            ? []
            : [
                {
                  regex: `^(?!\\.${packagesOf(folder)})`,
                  message: 'What is pushed to Google imports nothing else.',
                },
              ]),
        ],
      },
    ],
  },
}));

/** What a definition says of itself. */
const LABELS = ['title', 'questions', 'who'];

/** Where words stand: elsewhere code names them by codes and arguments. */
const wordsApart = [
  {files: ['src/{core,app}/**/*.ts'], said: {}},
  // What cells may hold, and what examples show.
  {
    files: [
      'src/core/submission/{value,explanation}.ts',
      'src/core/rules/*example*.ts',
    ],
    said: {tables: true},
  },
  {
    files: ['src/app/{commands,queries,entries}/**/*.ts'],
    said: {properties: LABELS, tables: true},
  },
  // A probe is a definition: its table says what is assumed and what follows.
  {files: ['src/app/self-check/**/*.ts'], said: {tables: true}},
  {files: ['src/{apps-script,workbook}/**/*.ts'], said: {tables: true}},
].map(({files, said}) => ({
  files,
  // What a tab shows, in its cells and by its formulas, stands with the tab.
  ignores: ['src/workbook/{tabs,formulas}/**', 'src/workbook/tab-ids.ts'],
  plugins: {words},
  rules: {'words/apart': ['error', said]},
}));

export default [
  {ignores: ['dist/', '.local/', '.cache/', 'coverage/']},
  ...gts,
  ...importDirections,
  ...wordsApart,
  // `prettier --check` says the same, in a third of the time.
  {rules: {'prettier/prettier': 'off'}},
  {
    files: ['src/sidebars/**/*.ts', 'test/sidebars/**/*.ts'],
    languageOptions: {parserOptions: {project: './tsconfig.sidebars.json'}},
  },
  {
    files: ['src/sidebars/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+app/',
              allowTypeImports: true,
              message: 'A page takes types of the app, not its code.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    rules: {'@typescript-eslint/no-explicit-any': 'error'},
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/apps-script/**', 'src/local/**'],
    rules: {'no-restricted-globals': ['error', ...GOOGLE_GLOBALS]},
  },
  {
    files: ['src/local/**/*.ts', 'test/**/*.ts', 'build/**/*.mjs', '*.mjs'],
    languageOptions: {
      globals: {Buffer: 'readonly', console: 'readonly', process: 'readonly'},
    },
    rules: {
      'n/no-unpublished-import': 'off',
      'n/no-process-exit': 'off',
      'n/no-unsupported-features/node-builtins': 'off',
    },
  },
  {
    files: ['src/local/page/**/*.ts'],
    languageOptions: {parserOptions: {project: './tsconfig.page.json'}},
    rules: {'n/no-unsupported-features/node-builtins': 'off'},
  },
  {
    files: ['src/local/browser/**/*.ts', 'test/browser/**/*.ts'],
    languageOptions: {parserOptions: {project: './tsconfig.browser.json'}},
  },
];
