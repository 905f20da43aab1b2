import {createHash} from 'node:crypto';
import type {Execution, Entry} from '../execution';
import {requireScope, SCOPES} from '../scopes';

export function session(x: Execution): object {
  const user = (email: () => string) =>
    x.expose('User', {
      getEmail: () => {
        requireScope(x, 'User.getEmail', SCOPES.email, 'everywhere');
        return x.calls.record('Session', 'User.getEmail', [], email);
      },
    });
  return x.expose('Session', {
    getActiveUser: () => user(() => visibleActor(x)),
    getEffectiveUser: () => user(() => x.user),
    getScriptTimeZone: () => x.host.bundle.manifest.timeZone,
    getActiveUserLocale: () => 'ru',
    getTemporaryActiveUserKey: () =>
      createHash('sha256').update(x.actor).digest('base64'),
  });
}

/**
 * E-mail of the person at the keyboard as Google lets the script know it:
 * blank if she is of another domain than the person whose rights count.
 */
export function visibleActor(entry: Entry): string {
  const domain = (email: string) => email.slice(email.lastIndexOf('@') + 1);
  if (entry.actor === entry.user) return entry.actor;
  return domain(entry.actor) === domain(entry.user) ? entry.actor : '';
}
