import type {Execution} from './execution';
import {GoogleError} from './google-error';

const PREFIX = 'https://www.googleapis.com/auth/';

export const SCOPES = {
  spreadsheets: ['spreadsheets'],
  readSpreadsheets: ['spreadsheets', 'spreadsheets.readonly'],
  currentSpreadsheet: ['spreadsheets.currentonly', 'spreadsheets'],
  triggers: ['script.scriptapp'],
  mail: ['script.send_mail'],
  email: ['userinfo.email'],
  window: ['script.container.ui'],
} as const;

/**
 * Whether the script has one of the scopes: the manifest lists it, or lists
 * none at all, and the entry point is not a simple trigger.
 */
export function hasScope(x: Execution, scopes: readonly string[]): boolean {
  const granted = x.host.bundle.manifest.oauthScopes;
  if (granted === null) return true;
  return scopes.some(scope => granted.includes(PREFIX + scope));
}

/** @throws {GoogleError} naming the missing scope, as Google does. */
export function requireScope(
  x: Execution,
  method: string,
  scopes: readonly string[],
  open: 'everywhere' | 'after-consent' = 'after-consent',
): void {
  const barred = open === 'after-consent' && x.authMode !== 'FULL';
  if (!barred && x.authMode !== 'NONE' && hasScope(x, scopes)) return;
  const wanted = scopes.map(scope => PREFIX + scope).join(' || ');
  const reason = barred
    ? `You do not have permission to call ${method}.`
    : `Specified permissions are not sufficient to call ${method}.`;
  throw new GoogleError(`${reason} Required permissions: (${wanted})`);
}
