import {invalid} from '../sheets/api-error';

/** @throws ApiError unless the bytes are a JSON object; none are `{}` */
export function readBody(bytes: unknown): object {
  const text = Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '';
  if (text.trim() === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw invalid(`Invalid JSON payload received. ${why}`);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalid(
      'Invalid JSON payload received. Unknown name "": Root element must be a message.',
    );
  }
  return body;
}
