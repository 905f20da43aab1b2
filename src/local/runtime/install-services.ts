import {NotEmulated} from './google-error';
import type {Execution} from './execution';
import {cacheService} from './services/cache-service';
import {consoleService} from './services/console';
import {htmlService} from './services/html-service';
import {lockService} from './services/lock-service';
import {loggerService} from './services/logger';
import {mailApp} from './services/mail-app';
import {propertiesService} from './services/properties-service';
import {scriptApp} from './services/script-app';
import {session} from './services/session';
import {sheets} from './services/sheets';
import {spreadsheetApp} from './services/spreadsheet-app';
import {utilities} from './services/utilities';
import {toRealm} from './to-realm';

/** A service of Google by the global name that scripts use. */
const SERVICES: Readonly<Record<string, (x: Execution) => object>> = {
  CacheService: cacheService,
  HtmlService: htmlService,
  LockService: lockService,
  Logger: loggerService,
  MailApp: mailApp,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  SpreadsheetApp: spreadsheetApp,
  Utilities: utilities,
};

/** Built-in services that Google has and this host has not. */
const ABSENT = [
  'Browser',
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

/**
 * Defines the global names. An advanced service is there only if the manifest
 * enables it; a script that names it otherwise fails as it does on Google.
 */
export function installServices(x: Execution): void {
  for (const [name, make] of Object.entries(SERVICES)) {
    lazily(x, name, () => make(x));
  }
  for (const name of ABSENT) {
    lazily(x, name, () => x.expose(name, {}));
  }
  define(x, 'console', consoleService(x));
  for (const service of x.host.bundle.manifest.advancedServices) {
    const {userSymbol, serviceId, version} = service;
    lazily(x, userSymbol, () => {
      if (serviceId === 'sheets' && version === 'v4') return sheets(x);
      throw toRealm(x.realm, new NotEmulated(`${serviceId} ${version}`));
    });
  }
}

function lazily(x: Execution, name: string, make: () => object): void {
  let made: object | undefined;
  Object.defineProperty(x.realm.context, name, {
    get: () => (made ??= make()),
    enumerable: false,
    configurable: true,
  });
}

function define(x: Execution, name: string, value: object): void {
  Object.defineProperty(x.realm.context, name, {
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  });
}
