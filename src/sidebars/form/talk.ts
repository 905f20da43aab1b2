import type {FormReply, FormRequest} from '../../app/web-form/protocol';

/** After so long no answer will come: asked again, nothing is done twice. */
const PATIENCE = 90_000;

/** Omits the key from each kind of message. */
type Message<Request> = Request extends unknown ? Omit<Request, 'key'> : never;

/** Asks the script; throws when it was not reached. */
export type Talk = <Data>(
  message: Message<FormRequest>,
) => Promise<FormReply<Data>>;

export function talk(key: string): Talk {
  return message =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
      const end = (act: () => void) => {
        clearTimeout(timer);
        act();
      };
      google.script.run
        .withSuccessHandler(reply => end(() => resolve(reply as never)))
        .withFailureHandler(error => end(() => reject(error as Error)))
        .form({key, ...message});
    });
}
