import type {ServerEvent} from '../../server/protocol';

type DataOf<Name extends ServerEvent['event']> = Extract<
  ServerEvent,
  {event: Name}
>['data'];

export interface LiveListener {
  patch(data: DataOf<'patch'>): void;
  toast(data: DataOf<'toast'>): void;
  /** The connection is back: what happened meanwhile is unknown. */
  back(): void;
  lost(): void;
}

/** Milliseconds until a server that refused the connection is asked again. */
const RETRY = 1_000;

/** Listens to the server for as long as the page lives. */
export function listen(url: string, listener: LiveListener): void {
  let wasOpen = false;
  let isLost = false;
  const connect = () => {
    const source = new EventSource(url);
    source.onopen = () => {
      if (wasOpen) listener.back();
      wasOpen = true;
      isLost = false;
    };
    source.onerror = () => {
      if (wasOpen && !isLost) listener.lost();
      isLost = true;
      if (source.readyState !== EventSource.CLOSED) return;
      source.close();
      setTimeout(connect, RETRY);
    };
    source.addEventListener('patch', event =>
      listener.patch(JSON.parse(event.data)),
    );
    source.addEventListener('toast', event =>
      listener.toast(JSON.parse(event.data)),
    );
  };
  connect();
}
