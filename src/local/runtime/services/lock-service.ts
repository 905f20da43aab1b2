import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import type {LockKind} from '../host';
import {checkArguments} from '../signature';

/**
 * Locks of one execution. Executions never overlap here, so a lock is free
 * unless the host says that somebody else holds it.
 */
export function lockService(x: Execution): object {
  const lock = (kind: LockKind) => {
    const take = (): boolean => {
      if (x.host.heldLocks.has(kind)) return false;
      x.locks.add(kind);
      return true;
    };
    return x.expose('Lock', {
      tryLock: (...args: unknown[]) => {
        checkArguments('Lock.tryLock', args, ['Number']);
        return x.calls.record('LockService', `${kind}.tryLock`, args, take);
      },
      waitLock: (...args: unknown[]) => {
        checkArguments('Lock.waitLock', args, ['Number']);
        x.calls.record('LockService', `${kind}.waitLock`, args, () => {
          if (take()) return;
          throw new GoogleError(
            'Lock timeout: another process was holding the lock for too long.',
          );
        });
      },
      hasLock: () => x.locks.has(kind),
      releaseLock: () => {
        x.calls.record('LockService', `${kind}.releaseLock`, [], () => {
          x.locks.delete(kind);
        });
      },
    });
  };
  return x.expose('LockService', {
    // reference/lock/lock-service#getDocumentLock: null from a web app.
    getDocumentLock: () => (x.isWebApp ? null : lock('document')),
    getScriptLock: () => lock('script'),
    getUserLock: () => lock('user'),
  });
}
