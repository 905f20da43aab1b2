import {fingerprint} from '../../core/text/fingerprint';
import type {WrittenCell} from '../../app/web-form/protocol';

/** What a page leaves for the next one that is opened by the same link. */
export interface Draft {
  period: number;
  cells: WrittenCell[];
  name: string;
}

export interface Drafts {
  read(): Draft | null;
  keep(draft: Draft): void;
  /** False where the browser lets the page keep nothing. */
  readonly isKept: boolean;
}

/**
 * Drafts in the browser, by the link: the secret itself is not kept. A browser
 * that blocks storage in a frame keeps none, and the page says so.
 */
export function draftsOf(key: string, storage: () => Storage): Drafts {
  const name = `proforientir.form.${fingerprint(key)}`;
  let isKept = true;
  return {
    get isKept() {
      return isKept;
    },
    read() {
      try {
        const text = storage().getItem(name);
        return text === null ? null : (JSON.parse(text) as Draft);
      } catch {
        isKept = false;
        return null;
      }
    },
    keep(draft) {
      try {
        storage().setItem(name, JSON.stringify(draft));
      } catch {
        isKept = false;
      }
    },
  };
}
