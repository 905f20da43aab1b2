import './style/web-app.css';
import type {RunAnswer, WebAppView} from '../server/protocol';
import {el} from './dom/el';
import {makeFrame} from './surfaces/frame';

/** What Google shows where the script could not be run or reached. */
const BROKEN = 'Произошла ошибка. Обновите страницу.';
const UNREACHED = 'NetworkError: Connection failure due to HTTP 0';

/** Google serves what a script shows from another origin than its own. */
function frameAddress(): string {
  const {protocol, port, hostname} = window.location;
  const other = hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return `${protocol}//${other}:${port}/macros/frame`;
}

async function call(functionName: string, args: unknown[]): Promise<RunAnswer> {
  try {
    const response = await fetch('/api/web-app/call', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({functionName, args, answers: []}),
    });
    if (response.ok) return (await response.json()) as RunAnswer;
  } catch {
    // No network: told as Google tells it.
  }
  return {kind: 'failed', message: UNREACHED};
}

/** A page of the script in Google's frame. */
async function show(): Promise<void> {
  const response = await fetch(`/api/web-app${window.location.search}`);
  const view = (await response.json()) as WebAppView;
  if (!response.ok || 'message' in view) {
    document.body.append(el('p', {id: 'broken'}, BROKEN));
    return;
  }
  document.title = view.title;
  for (const [name, content] of Object.entries(view.metaTags)) {
    document.head.append(el('meta', {name, content}));
  }
  const frame = makeFrame(
    'web-app',
    view.title,
    view.html,
    {run: (_, functionName, args) => call(functionName, args)},
    {close: () => undefined, focus: () => undefined, resize: () => undefined},
    frameAddress(),
  );
  document.body.append(frame);
  frame.focus();
}

void show();
