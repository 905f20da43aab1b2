import type {
  BookView,
  Gesture,
  GestureAnswer,
  LettersView,
  RunAnswer,
  RunRequest,
  SheetView,
} from '../../server/protocol';

/** What a person is told when the server does not answer. */
export const OFFLINE = 'Нет связи с сервером – изменения не сохраняются.';

/** Whether a gesture was done, and if not, why. */
export type Outcome = Pick<GestureAnswer, 'ok' | 'message'>;

/** The server, as one person. */
export class Api {
  private last: Promise<unknown> = Promise.resolve();

  /** `as` is an address of the book's people; null: the owner. */
  constructor(private readonly as: string | null) {}

  url(path: string): string {
    return this.as === null
      ? path
      : `${path}?${new URLSearchParams({as: this.as})}`;
  }

  book(): Promise<BookView> {
    return this.get('/api/book');
  }

  letters(): Promise<LettersView> {
    return this.get('/api/letters');
  }

  sheet(sheetId: number): Promise<SheetView> {
    return this.get(`/api/sheets/${sheetId}`);
  }

  /** In the order in which people made them; never rejects. */
  gesture(gesture: Gesture): Promise<Outcome> {
    const answer = this.last.then(() =>
      this.post<Outcome>('/api/gestures', JSON.stringify(gesture)).catch(
        failure => ({ok: false, message: messageOf(failure)}),
      ),
    );
    this.last = answer;
    return answer;
  }

  import(file: Blob): Promise<Outcome> {
    return this.post<Outcome>('/api/import', file).catch(failure => ({
      ok: false,
      message: messageOf(failure),
    }));
  }

  /** Never rejects. */
  run(way: 'menu' | 'call', request: RunRequest): Promise<RunAnswer> {
    return this.post<RunAnswer>(`/api/${way}`, JSON.stringify(request)).catch(
      failure => ({kind: 'failed', message: messageOf(failure)}),
    );
  }

  private async get<T>(path: string): Promise<T> {
    return read<T>(await fetch(this.url(path)));
  }

  private async post<T>(path: string, body: string | Blob): Promise<T> {
    const type =
      typeof body === 'string'
        ? 'application/json'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return read<T>(
      await fetch(this.url(path), {
        method: 'POST',
        headers: {'content-type': type},
        body,
      }),
    );
  }
}

/** Of a server that answered, and answered no. */
class Refused extends Error {}

async function read<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const said = await response.json().catch(() => null);
  const message = (said as {message?: unknown} | null)?.message;
  throw new Refused(
    typeof message === 'string'
      ? message
      : `Сервер ответил ошибкой ${response.status}.`,
  );
}

function messageOf(failure: unknown): string {
  return failure instanceof Refused ? failure.message : OFFLINE;
}
