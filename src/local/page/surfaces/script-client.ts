/** What a page of the script says to the workbook's page. */
export type FrameMessage =
  | {kind: 'ready'}
  | {kind: 'call'; id: number; functionName: string; args: unknown[]}
  | {kind: 'close'}
  | {kind: 'focus'}
  | {kind: 'size'; width?: number; height?: number}
  | {kind: 'follow'; url: string};

/** What it hears. */
export type PageMessage =
  | {kind: 'page'; html: string}
  | {kind: 'answer'; id: number; result: unknown}
  | {kind: 'failure'; id: number; message: string};

/**
 * Runs inside a page of the script, before all of its own scripts, and gives
 * it `google.script` as Google documents it
 * (apps-script/guides/html/reference/run and …/host). Its text is written into
 * the page, so it uses nothing from outside itself.
 */
export function scriptClient(): void {
  type Handler = (value: unknown, userObject?: unknown) => void;
  interface Call {
    success?: Handler;
    failure?: Handler;
    userObject?: unknown;
  }
  const MOST_AT_ONCE = 10;
  const calls = new Map<number, Call>();
  const queue: FrameMessage[] = [];
  let last = 0;
  let running = 0;
  const send = (message: FrameMessage) => parent.postMessage(message, '*');

  const sendNext = () => {
    if (running >= MOST_AT_ONCE) return;
    const next = queue.shift();
    if (!next) return;
    running += 1;
    send(next);
  };

  /** What Google refuses to send, with Google's message. */
  const refuse = (value: unknown, property: string): void => {
    const isPlain =
      typeof value !== 'object' ||
      value === null ||
      Array.isArray(value) ||
      Object.prototype.toString.call(value) === '[object Object]';
    if (typeof value === 'function' || !isPlain) {
      throw new TypeError(
        `Failed due to illegal value in property: ${property}`,
      );
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) refuse(part, name);
  };

  /** The fields of a form by name; several of one name make a list. */
  const fieldsOf = (form: HTMLFormElement): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    const data = new FormData(form);
    for (const name of new Set(data.keys())) {
      const values = data.getAll(name);
      fields[name] = values.length === 1 ? values[0] : values;
    }
    return fields;
  };

  const start = (functionName: string, args: unknown[], call: Call) => {
    const given = args.map(arg =>
      arg instanceof HTMLFormElement ? fieldsOf(arg) : arg,
    );
    given.forEach((value, index) => refuse(value, String(index)));
    const id = (last += 1);
    calls.set(id, call);
    const sent = JSON.parse(JSON.stringify(given)) as unknown[];
    queue.push({kind: 'call', id, functionName, args: sent});
    sendNext();
  };

  const runner = (call: Call): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          switch (name) {
            case 'withSuccessHandler':
              return (success: Handler) => runner({...call, success});
            case 'withFailureHandler':
              return (failure: Handler) => runner({...call, failure});
            case 'withUserObject':
              return (userObject: unknown) => runner({...call, userObject});
            default:
              return (...args: unknown[]) => start(String(name), args, call);
          }
        },
      },
    );

  addEventListener('message', event => {
    const heard = event.data as PageMessage;
    if (event.source !== parent || heard.kind === 'page') return;
    const call = calls.get(heard.id);
    if (!call) return;
    calls.delete(heard.id);
    running -= 1;
    sendNext();
    if (heard.kind === 'answer') call.success?.(heard.result, call.userObject);
    else if (call.failure) {
      call.failure(new Error(heard.message), call.userObject);
    } else console.error(heard.message);
  });

  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      send({kind: 'focus'});
    }
  });

  // Addresses of Google's own lead nowhere here: the workbook's page has them.
  addEventListener('click', event => {
    const {target} = event;
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link?.href.startsWith('https://docs.google.com/')) return;
    event.preventDefault();
    send({kind: 'follow', url: link.href});
  });

  Object.assign(window, {
    google: {
      script: {
        run: runner({}),
        host: {
          close: () => send({kind: 'close'}),
          setHeight: (height: number) => send({kind: 'size', height}),
          setWidth: (width: number) => send({kind: 'size', width}),
          editor: {focus: () => send({kind: 'focus'})},
        },
      },
    },
  });
}
