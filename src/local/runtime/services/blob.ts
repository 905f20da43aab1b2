import {gunzipSync} from 'node:zlib';
import type {Execution} from '../execution';
import {GoogleError} from '../google-error';

const GZIP = 'application/x-gzip';

/** What `Utilities.newBlob` and `Utilities.ungzip` return. */
interface BlobState {
  bytes: Buffer;
  contentType: string;
}

/** Makes blobs of one execution and knows them again when they come back. */
export function blobs(x: Execution) {
  const known = new WeakMap<object, BlobState>();
  const make = (state: BlobState): object => {
    const blob = x.expose('Blob', {
      getBytes: () =>
        x.realm.parse(JSON.stringify([...new Int8Array(state.bytes)])),
      getContentType: () => state.contentType,
      getDataAsString: (charset: unknown = 'UTF-8') => {
        if (String(charset).toUpperCase() !== 'UTF-8') {
          throw new GoogleError(`not emulated: Blob in ${String(charset)}`);
        }
        return state.bytes.toString('utf8');
      },
    });
    known.set(blob, state);
    return blob;
  };
  return {
    newBlob: (...args: unknown[]) => {
      const [data, contentType] = args;
      if (!Array.isArray(data) || typeof contentType !== 'string') {
        throw new GoogleError('not emulated: Utilities.newBlob of these');
      }
      return make({bytes: Buffer.from(data as number[]), contentType});
    },
    ungzip: (...args: unknown[]) => {
      const state = known.get(Object(args[0]));
      if (!state || state.contentType !== GZIP) {
        throw new GoogleError('Invalid argument: blob');
      }
      try {
        return make({
          bytes: gunzipSync(state.bytes),
          contentType: 'text/plain',
        });
      } catch {
        throw new GoogleError('Could not decompress gzip.');
      }
    },
  };
}
