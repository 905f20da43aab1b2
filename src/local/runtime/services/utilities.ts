import {createHash, createHmac, randomUUID} from 'node:crypto';
import {parse as parseCsv} from 'csv-parse/sync';
import {makeEnum} from '../enums';
import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import {checkArguments} from '../signature';
import {blobs} from './blob';
import {formatDate} from './format-date';
import {formatString} from './format-string';

const DIGEST_ALGORITHM = makeEnum(
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
);
const CHARSET = makeEnum('US_ASCII', 'UTF_8');
const MAC_ALGORITHM = makeEnum(
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
);

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
  const bytesToScript = (bytes: Uint8Array) =>
    x.realm.parse(JSON.stringify([...new Int8Array(bytes)]));
  const sign = (algorithm: string, method: string, args: unknown[]) => {
    const [value, key, charset] = args;
    const hash = HASHES[algorithm.replace(/^HMAC_/, '')];
    if (hash === undefined) {
      checkArguments(method, args);
      throw new GoogleError('Unsupported MAC algorithm');
    }
    const mac = createHmac(hash, bytesOf(method, [key, charset]));
    return bytesToScript(
      mac.update(bytesOf(method, [value, charset])).digest(),
    );
  };
  return x.expose('Utilities', {
    newBlob,
    ungzip,
    DigestAlgorithm: DIGEST_ALGORITHM,
    Charset: CHARSET,
    MacAlgorithm: MAC_ALGORITHM,
    formatDate: (...args: unknown[]) => {
      checkArguments('Utilities.formatDate', args, [
        'Date',
        'String',
        'String',
      ]);
      const [date, zone, pattern] = args as [Date, string, string];
      return formatDate(Date.prototype.getTime.call(date), zone, pattern);
    },
    formatString: (...args: unknown[]) => {
      const [template, ...values] = args;
      checkArguments('Utilities.formatString', [template], ['String']);
      return formatString(template as string, values);
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
      return bytesToScript(digest);
    },
    computeHmacSha256Signature: (...args: unknown[]) =>
      sign('HMAC_SHA_256', 'Utilities.computeHmacSha256Signature', args),
    computeHmacSignature: (...args: unknown[]) => {
      const [algorithm, ...rest] = args;
      const method = 'Utilities.computeHmacSignature';
      return sign(String(algorithm), method, rest);
    },
    base64Encode: encode('Utilities.base64Encode', 'base64'),
    base64EncodeWebSafe: (...args: unknown[]) =>
      Buffer.from(bytesOf('Utilities.base64EncodeWebSafe', args))
        .toString('base64')
        .replace(/\+/g, '-')
        .replace(/\//g, '_'),
    base64DecodeWebSafe: (...args: unknown[]) => {
      checkArguments('Utilities.base64DecodeWebSafe', args, ['String']);
      return bytesToScript(Buffer.from(args[0] as string, 'base64url'));
    },
    base64Decode: (...args: unknown[]) => {
      checkArguments('Utilities.base64Decode', args, ['String']);
      return bytesToScript(Buffer.from(args[0] as string, 'base64'));
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
