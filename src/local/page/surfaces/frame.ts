import {el} from '../dom/el';
import {surfaceFonts} from './surface-fonts';
import {followGoogle} from './follow-google';
import type {Runner} from './run-command';
import {
  scriptClient,
  type FrameMessage,
  type PageMessage,
} from './script-client';

/** What may run in a page of the script; it has no origin of its own. */
const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-modals allow-downloads';

export interface FrameHost {
  close(): void;
  /** Gives the keyboard back to the sheet. */
  focus(): void;
  resize(size: {width?: number; height?: number}): void;
}

/** The page with its fonts, and `google.script` before its own scripts. */
async function withClient(html: string): Promise<string> {
  const client = `<script>(${scriptClient.toString()})()</script>`;
  // A doctype has to stay the first thing, else the page is laid out as of old.
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  return doctype + (await surfaceFonts()) + client + html.replace(doctype, '');
}

/** A sandbox with a page of the script in it, and its way to the server. */
export function makeFrame(
  kind: 'sidebar' | 'dialog' | 'web-app',
  title: string,
  html: string,
  runner: Pick<Runner, 'run'>,
  host: FrameHost,
  address = '/frame.html',
): HTMLIFrameElement {
  const frame = el('iframe', {
    className: 'surface',
    title,
    data: {surface: kind},
  });
  // A frame of another origin than ours may keep that one, as Google's does.
  const keeps = address.startsWith('http') ? ' allow-same-origin' : '';
  frame.setAttribute('sandbox', SANDBOX + keeps);
  frame.src = address;
  const send = (message: PageMessage) =>
    frame.contentWindow?.postMessage(message, '*');
  const listen = (event: MessageEvent) => {
    if (!frame.isConnected) {
      window.removeEventListener('message', listen);
      return;
    }
    if (event.source !== frame.contentWindow) return;
    void hear(event.data as FrameMessage);
  };
  let isWritten = false;
  const hear = async (message: FrameMessage) => {
    switch (message.kind) {
      case 'ready':
        if (isWritten) return;
        isWritten = true;
        send({kind: 'page', html: await withClient(html)});
        break;
      case 'close':
        host.close();
        break;
      case 'focus':
        host.focus();
        break;
      case 'size':
        host.resize(message);
        break;
      case 'follow':
        followGoogle(message.url);
        break;
      case 'call':
        send(await call(message));
    }
  };
  const call = async (
    message: Extract<FrameMessage, {kind: 'call'}>,
  ): Promise<PageMessage> => {
    const {id, functionName, args} = message;
    const answer = await runner.run('call', functionName, args);
    return answer.kind === 'done'
      ? {kind: 'answer', id, result: answer.result}
      : {
          kind: 'failure',
          id,
          message: answer.kind === 'failed' ? answer.message : '',
        };
  };
  window.addEventListener('message', listen);
  return frame;
}
