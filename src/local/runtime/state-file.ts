import fs from 'node:fs';
import path from 'node:path';
import {asFileTrouble, FileTrouble} from './file-trouble';
import {emptyState, type HostState} from './host-state';

/** What a state file holds. `workbook` is the text that made the workbook. */
export interface StateFile {
  workbook: string;
  state: HostState;
}

/** @throws FileTrouble if `text` is no state file. */
export function parseStateFile(text: string, file: string): StateFile {
  const broken = (why: string) =>
    new FileTrouble(
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
  return `${HEAD}${workbook}${tailOf(state)}`;
}

/** The same as UTF-8, of a workbook that comes in pieces. */
export function stateFilePieces(
  workbook: readonly Uint8Array[],
  state: HostState,
): Uint8Array[] {
  return [Buffer.from(HEAD), ...workbook, Buffer.from(tailOf(state))];
}

const HEAD = '{"workbook":';

function tailOf(state: HostState): string {
  const {properties, triggers, nextTrigger, outbox} = state;
  const rest = JSON.stringify({properties, triggers, nextTrigger, outbox});
  return `,\n${rest.slice(1)}\n`;
}

/**
 * Readers see the old file or the new one, never a part.
 * @throws FileTrouble with the old file as it was
 */
export function writeAtomically(file: string, data: string | Uint8Array): void {
  const temporary = temporaryName(file);
  try {
    fs.mkdirSync(path.dirname(file), {recursive: true});
    demandWritable(file);
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
    throw asFileTrouble(error, file);
  }
}

/**
 * The same while the program goes on with other things.
 * @param replace is called last, and puts the new file in the place of the old
 *     one by `put`; when it throws before that, the old file stays
 */
export async function writeInBackground(
  file: string,
  pieces: readonly Uint8Array[],
  replace: (put: () => void) => Promise<void>,
): Promise<void> {
  const temporary = temporaryName(file);
  try {
    await fs.promises.mkdir(path.dirname(file), {recursive: true});
    demandWritable(file);
    const handle = await fs.promises.open(temporary, 'w');
    try {
      for (let from = 0; from < pieces.length; from += MOST_PIECES) {
        await writeWhole(handle, pieces.slice(from, from + MOST_PIECES));
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await replace(() => fs.renameSync(temporary, file));
  } catch (error) {
    fs.rmSync(temporary, {force: true});
    throw asFileTrouble(error, file);
  }
}

/** A file that may not be written would be replaced all the same. */
export function demandWritable(file: string): void {
  if (fs.existsSync(file)) fs.accessSync(file, fs.constants.W_OK);
}

let written = 0;

/** Nobody else's, whether of this program or of another. */
function temporaryName(file: string): string {
  return `${file}.${process.pid}.${++written}.tmp`;
}

/** The system takes no more pieces at a time. */
const MOST_PIECES = 1_000;

/** A write may take in only a part, of a full disk for one. */
async function writeWhole(
  handle: fs.promises.FileHandle,
  pieces: Uint8Array[],
): Promise<void> {
  const wanted = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  const {bytesWritten} = await handle.writev(pieces);
  if (bytesWritten === wanted) return;
  await handle.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}
