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

/** What continental Europe has in common. */
const COMMA = {
  argumentSeparator: ';',
  decimal: ',',
  thousands: '.',
  datePattern: 'dd/mm/yyyy',
  dayFirst: true,
} as const;

const LOCALES: ReadonlyMap<string, Locale> = new Map(
  Object.entries<Locale>({
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
    en_GB: {
      argumentSeparator: ',',
      decimal: '.',
      thousands: ',',
      datePattern: 'dd/mm/yyyy',
      dayFirst: true,
      yes: 'TRUE',
      no: 'FALSE',
      language: 'en-GB',
    },
    de_DE: {
      ...COMMA,
      datePattern: 'dd.mm.yyyy',
      yes: 'WAHR',
      no: 'FALSCH',
      language: 'de',
    },
    es_ES: {...COMMA, yes: 'VERDADERO', no: 'FALSO', language: 'es'},
    fr_FR: {
      ...COMMA,
      thousands: '\u202f',
      yes: 'VRAI',
      no: 'FAUX',
      language: 'fr',
    },
    it_IT: {...COMMA, yes: 'VERO', no: 'FALSO', language: 'it'},
    pl_PL: {
      ...COMMA,
      thousands: '\u00a0',
      datePattern: 'dd.mm.yyyy',
      yes: 'PRAWDA',
      no: 'FAŁSZ',
      language: 'pl',
    },
    pt_BR: {...COMMA, yes: 'VERDADEIRO', no: 'FALSO', language: 'pt-BR'},
    uk_UA: {
      ...COMMA,
      thousands: '\u00a0',
      datePattern: 'dd.mm.yyyy',
      yes: 'ІСТИНА',
      no: 'ХИБНІСТЬ',
      language: 'uk',
    },
  }),
);

export function isKnownLocale(name: string): boolean {
  return LOCALES.has(name);
}

export function localeOf(name: string): Locale {
  const locale = LOCALES.get(name);
  if (!locale) throw notEmulated(`locale ${name}`);
  return locale;
}
