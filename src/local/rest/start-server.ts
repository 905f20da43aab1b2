import type {AddressInfo} from 'node:net';
import type {FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify';
import {ApiError} from '../sheets/workbook';
import {leaveOutZeros} from '../sheets/leave-out-zeros';
import {pick, readMask} from '../sheets/schema/field-mask';
import {asApiError, notFound, readUser, tooLarge} from './google-answer';
import type {Library} from './library';
import {matchPath} from './match-path';
import {readBody} from './read-body';
import {readQuery} from './read-query';
import {METHODS} from './routes';

const HOST = '127.0.0.1';
export const BODY_LIMIT = 10 * 1024 * 1024;

export interface RunningServer {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** Ends when every request under way has its answer. */
  close(): Promise<void>;
}

/**
 * Offers the library's workbooks as Sheets API v4 on this machine only.
 * @param port 0: any free one.
 * @param report is told of errors that are nobody's fault but the program's.
 * @param others what else the server answers; the API takes the rest.
 */
export async function startServer(
  library: Library,
  port: number,
  report: (error: unknown) => void,
  others: readonly FastifyPluginAsync[] = [],
): Promise<RunningServer> {
  const {fastify} = await import('fastify');
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    frameworkErrors: (_, __, reply) => refuse(reply, notFound()),
  });
  for (const plugin of others) await app.register(plugin);
  await app.register(restApi(library, report));
  await app.listen({host: HOST, port});
  const {port: bound} = app.server.address() as AddressInfo;
  return {url: `http://${HOST}:${bound}`, close: () => app.close()};
}

function restApi(
  library: Library,
  report: (error: unknown) => void,
): FastifyPluginAsync {
  return async app => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', {parseAs: 'buffer'}, (_, body, done) =>
      done(null, body),
    );
    app.setErrorHandler((error, _, reply) => {
      const {code} = error as {code?: string};
      if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
        return refuse(reply, tooLarge(BODY_LIMIT));
      }
      if (!(error instanceof ApiError)) report(error);
      return refuse(reply, asApiError(error));
    });
    app.all('/*', async (request, reply) => {
      const answer = await perform(library, request);
      return send(reply, 200, answer);
    });
  };
}

async function perform(
  library: Library,
  request: FastifyRequest,
): Promise<unknown> {
  checkHost(request.headers.host);
  const {pathname, searchParams} = new URL(request.raw.url ?? '/', 'http://x');
  const {route, words} = matchPath(METHODS, request.method, pathname);
  const user = readUser(request.headers.authorization);
  const query = readQuery(searchParams, route.takes);
  const mask = readMask(query.fields, route.answers);
  const body = readBody(request.body);
  const result = route.perform(library, {words, query, body, user});
  // Without a pause between an edit and its commit.
  const outcome = result instanceof Promise ? await result : result;
  const {answer, changed = [], masked} = outcome;
  await Promise.all(changed.map(id => library.find(id).commit()));
  return leaveOutZeros(mask && !masked ? pick(answer, mask) : answer);
}

/** A page that has renamed itself to this machine is not let in. */
function checkHost(host: string | undefined): void {
  if (isThisMachine(host)) return;
  throw new ApiError(
    403,
    'PERMISSION_DENIED',
    'This server answers only to 127.0.0.1.',
  );
}

/** Of a `Host` header. */
export function isThisMachine(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
}

function refuse(reply: FastifyReply, error: ApiError): FastifyReply {
  return send(reply, error.code, error);
}

function send(reply: FastifyReply, code: number, body: unknown): FastifyReply {
  return reply
    .code(code)
    .header('content-type', 'application/json; charset=UTF-8')
    .send(JSON.stringify(body));
}
