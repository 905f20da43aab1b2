import {createHash, randomUUID} from 'node:crypto';
import {parse as parseCsv} from 'csv-parse/sync';
import {makeEnum} from '../enums';
import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import {checkArguments} from '../signature';
import {blobs} from './blob';
import {formatDate} from './format-date';

const DIGEST_ALGORITHM = makeEnum(
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
);
const CHARSET = makeEnum('US_ASCII', 'UTF_8');

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export function utilities(x: Execution): object {
  const encode =
    (method: string, encoding: BufferEncoding) =>
    (...args: unknown[]) =>
      Buffer.from(bytesOf(method, args)).toString(encoding);
  const {newBlob, ungzip} = blobs(x);
  return x.expose('Utilities', {
    newBlob,
    ungzip,
    DigestAlgorithm: DIGEST_ALGORITHM,
    Charset: CHARSET,
    formatDate: (...args: unknown[]) => {
      checkArguments('Utilities.formatDate', args, [
        'Date',
        'String',
        'String',
      ]);
      const [date, zone, pattern] = args as [Date, string, string];
      return formatDate(Date.prototype.getTime.call(date), zone, pattern);
    },
    getUuid: () => randomUUID(),
    sleep: (...args: unknown[]) => {
      checkArguments('Utilities.sleep', args, ['Number']);
    },
    parseCsv: (...args: unknown[]) => {
      checkArguments(
        'Utilities.parseCsv',
        args,
        ['String'],
        ['String', 'String'],
      );
      return x.realm.parse(JSON.stringify(readCsv(args)));
    },
    computeDigest: (...args: unknown[]) => {
      const [algorithm, ...rest] = args;
      const hash = HASHES[String(algorithm)];
      if (hash === undefined) {
        checkArguments('Utilities.computeDigest', args);
        throw new GoogleError('Unsupported digest algorithm');
      }
      const bytes = bytesOf('Utilities.computeDigest', rest);
      const digest = createHash(hash).update(bytes).digest();
      return x.realm.parse(JSON.stringify([...new Int8Array(digest)]));
    },
    base64Encode: encode('Utilities.base64Encode', 'base64'),
    base64EncodeWebSafe: (...args: unknown[]) =>
      Buffer.from(bytesOf('Utilities.base64EncodeWebSafe', args))
        .toString('base64')
        .replace(/\+/g, '-')
        .replace(/\//g, '_'),
    base64Decode: (...args: unknown[]) => {
      checkArguments('Utilities.base64Decode', args, ['String']);
      const bytes = Buffer.from(args[0] as string, 'base64');
      return x.realm.parse(JSON.stringify([...new Int8Array(bytes)]));
    },
  });
}

/** A string as UTF-8, or an array of bytes from -128 to 127. */
function bytesOf(method: string, args: readonly unknown[]): Uint8Array {
  const [value, charset] = args;
  if (charset !== undefined && charset !== CHARSET.UTF_8) {
    throw new GoogleError(`not emulated: ${method} in ${String(charset)}`);
  }
  if (Array.isArray(value)) return Uint8Array.from(value as number[]);
  checkArguments(method, [value], ['String']);
  return Buffer.from(value as string, 'utf8');
}

/** Rows may differ in length, as on Google. */
function readCsv(args: readonly unknown[]): string[][] {
  const [text, delimiter = ','] = args as [string, string?];
  if (delimiter.length !== 1) {
    throw new GoogleError('Invalid argument: delimiter');
  }
  try {
    return parseCsv(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch {
    throw new GoogleError('Could not parse text.');
  }
}
