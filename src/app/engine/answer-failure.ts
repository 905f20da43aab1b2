import {HostError, Refusal, type Host} from './host';

/** What a person is told. */
export interface Answer {
  ok: boolean;
  message: string;
  details: readonly string[];
  /** For a page to show, as the command declares it. */
  data?: object;
  /** Refused, but the same command with `confirm` would be done. */
  confirmable?: true;
}

const FAILURES: Record<HostError['failure'], string> = {
  denied:
    'Google не разрешил это изменение вашей учётной записи. Попросите владельца книги выполнить команду.',
  busy: 'Сейчас выполняется другая команда. Подождите минуту и повторите.',
  quota:
    'Google просит подождать: слишком много обращений. Повторите через минуту.',
  other:
    'Google не выполнил команду, книга не изменилась. Повторите; если не поможет, выберите «Восстановить книгу».',
};

const MISTAKE =
  'В программе ошибка, команда не выполнена. Сообщите разработчикам: подробности – в журнале выполнения Apps Script.';

/**
 * What a person is told of a failure, whatever it is; the technical side of
 * it goes to the log.
 *
 * @param worded other words for a refusal of the platform
 */
export function answerFailure(
  host: Host,
  error: unknown,
  worded: Partial<typeof FAILURES> = {},
): Answer {
  if (error instanceof Refusal) {
    const {message, details, confirmable} = error;
    const refused = {ok: false, message, details};
    return confirmable ? {...refused, confirmable} : refused;
  }
  if (error instanceof HostError) {
    host.log(error.message);
    const message = worded[error.failure] ?? FAILURES[error.failure];
    return {ok: false, message, details: []};
  }
  // A mistake of ours: its trace is for the log, not for the person.
  host.log(
    error instanceof Error ? (error.stack ?? error.message) : `${error}`,
  );
  return {ok: false, message: MISTAKE, details: []};
}
