/** A constant of Google's: compared by identity, printed by its name. */
export interface EnumConstant {
  toString(): string;
  name(): string;
  ordinal(): number;
  toJSON(): string;
}

/** Constants in Google's order; identity holds for the whole process. */
export function makeEnum<const Name extends string>(
  ...names: readonly Name[]
): Readonly<Record<Name, EnumConstant>> {
  const entries = names.map((name, ordinal) => [
    name,
    Object.freeze({
      toString: () => name,
      name: () => name,
      ordinal: () => ordinal,
      toJSON: () => name,
    }),
  ]);
  return Object.freeze(Object.fromEntries(entries)) as Readonly<
    Record<Name, EnumConstant>
  >;
}

export const AUTH_MODE = makeEnum('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
export const EVENT_TYPE = makeEnum(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
export const TRIGGER_SOURCE = makeEnum(
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
);
export const BUTTON = makeEnum('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const BUTTON_SET = makeEnum(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);
