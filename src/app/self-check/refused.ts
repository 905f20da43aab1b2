/** A refusal as the platform gave it. */
export interface Refused {
  /** HTTP status of an API's refusal; null for those of other services. */
  code: number | null;
  status: string;
  /** In the language of the account. */
  message: string;
}

/**
 * Reads what was thrown. An advanced service's exception bears `details` with
 * the code (developers.google.com/apps-script/guides/services/advanced).
 */
export function refused(error: unknown): Refused {
  const {details, message} = Object(error) as {
    details?: {code?: unknown; status?: unknown};
    message?: unknown;
  };
  return {
    code: typeof details?.code === 'number' ? details.code : null,
    status: typeof details?.status === 'string' ? details.status : '',
    message: typeof message === 'string' ? message : String(error),
  };
}

/** «400 INVALID_ARGUMENT: …», for a report. */
export function refusalText({code, status, message}: Refused): string {
  const head = [code ?? '', status].filter(part => part !== '').join(' ');
  return head === '' ? message : `${head}: ${message}`;
}
