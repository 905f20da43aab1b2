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

/** Hears the server for as long as the page lives. */
export class Live {
  /** Once the first connection stands, or could not be made. */
  readonly ready: Promise<void>;
  private listener: LiveListener | null = null;
  private readonly early: DataOf<'patch'>[] = [];
  private isOpen = false;
  private hasOpened = false;
  private settle: () => void = () => undefined;

  constructor(private readonly url: string) {
    this.ready = new Promise(resolve => (this.settle = resolve));
    this.connect();
  }

  /** Events that came till now are told at once. */
  attach(listener: LiveListener): void {
    this.listener = listener;
    for (const patch of this.early.splice(0)) listener.patch(patch);
    if (!this.isOpen) listener.lost();
  }

  private connect(): void {
    const source = new EventSource(this.url);
    source.onopen = () => this.opened();
    source.onerror = () => {
      this.lost();
      if (source.readyState !== EventSource.CLOSED) return;
      source.close();
      setTimeout(() => this.connect(), RETRY);
    };
    source.addEventListener('patch', event => {
      const patch = JSON.parse(event.data) as DataOf<'patch'>;
      if (this.listener) this.listener.patch(patch);
      else this.early.push(patch);
    });
    source.addEventListener('toast', event =>
      this.listener?.toast(JSON.parse(event.data) as DataOf<'toast'>),
    );
  }

  private opened(): void {
    this.isOpen = true;
    if (this.hasOpened) this.listener?.back();
    this.hasOpened = true;
    this.settle();
  }

  private lost(): void {
    if (this.isOpen) this.listener?.lost();
    this.isOpen = false;
    this.settle();
  }
}
