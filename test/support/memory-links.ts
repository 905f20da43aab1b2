import {createHash, randomBytes} from 'node:crypto';
import type {LinkHost} from '../../src/app/web-form/link-host';

/** Links in memory, and every call that was made to them. */
export interface MemoryLinks extends LinkHost {
  records: Map<string, string>;
  memory: Map<string, string>;
  calls: string[];
}

export function memoryLinks(
  address = 'https://script.google.com/macros/s/form/exec',
): MemoryLinks {
  const records = new Map<string, string>();
  const memory = new Map<string, string>();
  const calls: string[] = [];
  return {
    records,
    memory,
    calls,
    random: () => randomBytes(32).toString('base64url'),
    digest: text => createHash('sha256').update(text).digest('base64url'),
    read: name => {
      calls.push('read');
      return records.get(name) ?? '';
    },
    readAll: () => {
      calls.push('readAll');
      return Object.fromEntries(records);
    },
    write: changes => {
      calls.push('write');
      for (const [name, text] of Object.entries(changes)) {
        if (text === '') records.delete(name);
        else records.set(name, text);
      }
    },
    recall: names => {
      calls.push('recall');
      return Object.fromEntries(
        names.flatMap(name => {
          const text = memory.get(name);
          return text === undefined ? [] : [[name, text] as const];
        }),
      );
    },
    remember: (name, text) => {
      calls.push('remember');
      memory.set(name, text);
    },
    address: () => address,
  };
}
