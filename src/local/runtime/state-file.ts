import fs from 'node:fs';
import path from 'node:path';
import {emptyState, type HostState} from './host-state';

/** What a state file holds. `workbook` is the text that made the workbook. */
export interface StateFile {
  workbook: string;
  state: HostState;
}

/** @throws one line in Russian if `text` is no state file. */
export function parseStateFile(text: string, file: string): StateFile {
  const broken = (why: string) =>
    new Error(
      `Файл книги «${file}» повреждён (${why}): восстановите его из копии ` +
        'или удалите, чтобы начать заново.',
    );
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw broken('это не JSON');
  }
  if (typeof raw !== 'object' || raw === null || !('workbook' in raw)) {
    throw broken('в нём нет книги');
  }
  const {workbook, ...rest} = raw as {workbook: unknown} & Partial<HostState>;
  const state: HostState = {...emptyState(), ...rest};
  if (!Array.isArray(state.triggers) || !Array.isArray(state.outbox)) {
    throw broken('состояние не читается');
  }
  return {workbook: JSON.stringify(workbook), state};
}

/** Equal states give equal bytes. */
export function stringifyStateFile({workbook, state}: StateFile): string {
  const {properties, triggers, nextTrigger, outbox} = state;
  const rest = JSON.stringify({properties, triggers, nextTrigger, outbox});
  return `{"workbook":${workbook},\n${rest.slice(1)}\n`;
}

/** Readers see the old file or the new one, never a part. */
export function writeAtomically(file: string, data: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(file), {recursive: true});
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = fs.openSync(temporary, 'w');
    try {
      fs.writeFileSync(handle, data);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, {force: true});
    throw error;
  }
}
