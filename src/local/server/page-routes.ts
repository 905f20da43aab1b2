import fs from 'node:fs';
import type {
  FastifyInstance,
  FastifyPluginAsync,
  FastifyReply,
  FastifyRequest,
} from 'fastify';
import {FileTrouble} from '../runtime/file-trouble';
import {LARGEST_FILE} from '../xlsx/file-fault';
import {formLink} from './form-link';
import {
  FRAME_FILE,
  isApi,
  isStranger,
  securityHeaders,
  WEB_APP,
  WEB_APP_FRAME,
} from './guard';
import type {LiveBook} from './live-book';
import {BadCall, readActor, readFile, readGesture, readRun} from './read-call';

/** Bytes of a gesture. */
const MOST_JSON = 10 * 1024 * 1024;
const XLSX =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const NO_FORM = 'Это не адрес учреждения: формы по ссылке нет.';

const STATUS_TEXTS: Readonly<Record<number, string>> = {
  413: 'Это слишком много за один раз.',
  415: 'Запрос не по форме. Обновите страницу.',
  400: 'Запрос не по форме. Обновите страницу.',
};

/**
 * The page and what it asks for.
 * @param folder of the built page
 * @param report is told of errors that are the program's
 */
export function pageRoutes(
  live: LiveBook,
  folder: string,
  report: (error: unknown) => void,
): FastifyPluginAsync {
  return async app => {
    app.removeContentTypeParser('text/plain');
    app.addContentTypeParser(
      XLSX,
      {parseAs: 'buffer', bodyLimit: LARGEST_FILE},
      (_, body, done) => done(null, body),
    );
    app.addHook('onRequest', async (request, reply) => {
      reply.headers(securityHeaders(request));
      if (!isStranger(request)) return;
      await reply.code(403).send({
        message: 'Сервер отвечает только страницам этого компьютера.',
      });
    });
    app.setErrorHandler((error, _, reply) => {
      if (error instanceof BadCall) {
        return reply.code(400).send({message: error.message});
      }
      if (error instanceof FileTrouble) {
        return reply.code(503).send({message: error.message});
      }
      const {statusCode = 500} = error as {statusCode?: number};
      if (statusCode >= 500) report(error);
      return reply.code(statusCode).send({
        message: STATUS_TEXTS[statusCode] ?? 'Сервер не справился с запросом.',
      });
    });
    if (fs.existsSync(folder)) {
      const {default: fastifyStatic} = await import('@fastify/static');
      await app.register(fastifyStatic, {
        root: folder,
        wildcard: false,
        cacheControl: false,
      });
      app.get(WEB_APP, (_, reply) => reply.sendFile('web-app.html'));
      app.get(WEB_APP_FRAME, (_, reply) => reply.sendFile(FRAME_FILE));
    }
    api(app, live);
  };
}

function api(app: FastifyInstance, live: LiveBook): void {
  const actor = ({query}: FastifyRequest) => readActor(query) ?? live.owner;
  const whole = {bodyLimit: MOST_JSON};
  app.addHook('onSend', async (request, reply) => {
    if (isApi(request)) {
      reply.header('cache-control', 'no-store');
    }
  });
  app.get('/api/book', request => live.view(actor(request)));
  app.get<{Params: {id: string}}>('/api/sheets/:id', (request, reply) => {
    const view = live.publisher.sheet(
      Number(request.params.id),
      actor(request),
    );
    return view ?? reply.code(404).send({message: 'Такого листа нет.'});
  });
  app.get('/api/events', (request, reply) => listen(live, request, reply));
  app.get('/api/letters', () => live.letters());
  app.post('/api/gestures', whole, request =>
    live.gesture(readGesture(request.body), actor(request)),
  );
  app.post('/api/menu', whole, request =>
    live.menu(readRun(request.body), actor(request)),
  );
  app.post('/api/call', whole, request =>
    live.call(readRun(request.body), actor(request)),
  );
  // A window of its own: it goes on to the form, or says why it cannot.
  app.get('/api/form-link', async (request, reply) => {
    const code = live.institutionOf(actor(request));
    const link =
      code === null ? {refusal: NO_FORM} : await formLink(live, code);
    if ('url' in link) return reply.redirect(link.url);
    return reply.code(404).type('text/plain; charset=utf-8').send(link.refusal);
  });
  app.get('/api/web-app', async ({url}, reply) => {
    const view = await live.webApp(url.split('?')[1] ?? '');
    return view ?? reply.code(500).send({message: 'Скрипт не ответил.'});
  });
  app.post('/api/web-app/call', whole, request =>
    live.callWebApp(readRun(request.body)),
  );
  app.get('/api/export.xlsx', async (_, reply) =>
    sendFile(reply, await live.exported()),
  );
  // Where Google has it, so that links which the add-on makes lead here too.
  app.get('/spreadsheets/d/:id/export', async (request, reply) => {
    const {id} = request.params as {id: string};
    const {format, gid = '0'} = request.query as Record<string, string>;
    const file =
      id === live.id && format === 'xlsx' && /^\d+$/.test(gid)
        ? await live.exportedTab(Number(gid))
        : null;
    return file
      ? sendFile(reply, file)
      : reply.code(404).send({message: 'Такого листа нет.'});
  });
  app.post('/api/import', {bodyLimit: LARGEST_FILE}, request =>
    live.import(readFile(request.body), actor(request)),
  );
  // Without it a page that listens would keep the server from ending.
  app.addHook('preClose', async () => live.publisher.hangUp());
}

function sendFile(
  reply: FastifyReply,
  {name, bytes}: {name: string; bytes: Uint8Array},
): FastifyReply {
  return reply
    .type(XLSX)
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(Buffer.from(bytes));
}

async function listen(
  live: LiveBook,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const user = readActor(request.query) ?? live.owner;
  if (live.publisher.isFull) {
    await reply.code(503).send({message: 'Открыто слишком много окон.'});
    return;
  }
  const {createSession} = await import('better-sse');
  reply.hijack();
  const {raw} = reply;
  await createSession(request.raw, raw, {
    headers: {...(reply.getHeaders() as Record<string, string>)},
  });
  const forget = live.publisher.listen(
    {
      unread: () => raw.writableLength,
      write: chunk => raw.write(chunk),
      end: () => raw.end(),
      destroy: () => raw.destroy(),
    },
    user,
  );
  if (raw.destroyed) forget();
  else raw.once('close', forget);
}
