/** An error that a script gets from Google, in Google's words. */
export class GoogleError extends Error {
  /** As an advanced service gives it; undefined for the other services. */
  readonly details: ErrorDetails | undefined;

  constructor(message: string, name = 'Exception', details?: ErrorDetails) {
    super(message);
    this.name = name;
    this.details = details;
  }
}

export interface ErrorDetails {
  /** HTTP status; like `status` and `reason`, the same in every language. */
  code: number;
  status: string;
  message: string;
  errors: {message: string; domain: string; reason: string}[];
}

/** Something that Google has and this host has not. */
export class NotEmulated extends GoogleError {
  constructor(what: string) {
    super(`not emulated: ${what}`, 'Error');
  }
}
