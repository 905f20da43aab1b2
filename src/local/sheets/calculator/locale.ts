import {notEmulated} from '../api-error';

/** What of a spreadsheet's locale decides how text is read and shown. */
export interface Locale {
  argumentSeparator: ';' | ',';
  decimal: ',' | '.';
  thousands: string;
  /** How a typed or calculated date is shown. */
  datePattern: string;
  dayFirst: boolean;
  yes: string;
  no: string;
  /** For names of months and days. */
  language: string;
}

const LOCALES: Record<string, Locale> = {
  ru_RU: {
    argumentSeparator: ';',
    decimal: ',',
    thousands: '\u00a0',
    datePattern: 'dd.mm.yyyy',
    dayFirst: true,
    yes: 'ИСТИНА',
    no: 'ЛОЖЬ',
    language: 'ru',
  },
  en_US: {
    argumentSeparator: ',',
    decimal: '.',
    thousands: ',',
    datePattern: 'm/d/yyyy',
    dayFirst: false,
    yes: 'TRUE',
    no: 'FALSE',
    language: 'en',
  },
};

export function isKnownLocale(name: string): boolean {
  return name in LOCALES;
}

export function localeOf(name: string): Locale {
  const locale = LOCALES[name];
  if (!locale) throw notEmulated(`locale ${name}`);
  return locale;
}
