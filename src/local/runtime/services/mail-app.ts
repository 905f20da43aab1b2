import type {Execution} from '../execution';
import {GoogleError, NotEmulated} from '../google-error';
import type {Letter} from '../host-state';
import {SCOPES} from '../scopes';
import {checkArguments} from '../signature';
import {recordScoped} from './record-scoped';

const RECIPIENTS_A_DAY = 100;
const RECIPIENTS_A_MESSAGE = 50;
const BODY_BYTES = 200 * 1024;

const FIELDS = [
  'to',
  'cc',
  'bcc',
  'subject',
  'body',
  'htmlBody',
  'name',
  'replyTo',
];

type Message = Partial<Record<string, string>>;

/** Letters go to the outbox of the host and nowhere else. */
export function mailApp(x: Execution): object {
  return x.expose('MailApp', {
    getRemainingDailyQuota: () =>
      record(x, 'getRemainingDailyQuota', [], () => quotaLeft(x)),
    sendEmail: (...args: unknown[]) => {
      checkArguments(
        'MailApp.sendEmail',
        args,
        ['Object'],
        ['String', 'String', 'String'],
        ['String', 'String', 'String', 'Object'],
      );
      const message = readMessage(args);
      record(x, 'sendEmail', [message], () => send(x, message));
    },
  });
}

function record<T>(
  x: Execution,
  method: string,
  args: unknown[],
  perform: () => T,
): T {
  return recordScoped(x, 'MailApp', SCOPES.mail, method, args, perform);
}

function readMessage(args: readonly unknown[]): Message {
  const [first, subject, body, options] = args;
  const message: Record<string, unknown> =
    args.length === 1
      ? {...(first as object)}
      : {...(options as object | undefined), to: first, subject, body};
  for (const [field, value] of Object.entries(message)) {
    if (!FIELDS.includes(field)) {
      throw new NotEmulated(`MailApp.sendEmail ${field}`);
    }
    checkArguments('MailApp.sendEmail', [value], ['String']);
  }
  return message as Message;
}

function send(x: Execution, message: Message): void {
  const [to, cc, bcc] = [message['to'], message['cc'], message['bcc']].map(
    addresses,
  ) as [string[], string[], string[]];
  if (to.length === 0) {
    throw new GoogleError('Failed to send email: no recipient');
  }
  const count = to.length + cc.length + bcc.length;
  if (count > RECIPIENTS_A_MESSAGE) {
    throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
  }
  const {subject = '', body = '', htmlBody, name, replyTo} = message;
  if (
    Buffer.byteLength(body) + Buffer.byteLength(htmlBody ?? '') >
    BODY_BYTES
  ) {
    throw new GoogleError('Limit Exceeded: Email Body Size.');
  }
  if (count > quotaLeft(x)) {
    throw new GoogleError('Service invoked too many times for one day: email.');
  }
  const letter: Letter = {
    from: x.user,
    at: timeOf(x).toISOString(),
    to,
    cc,
    bcc,
    subject,
    body,
  };
  if (htmlBody !== undefined) letter.htmlBody = htmlBody;
  if (name !== undefined) letter.name = name;
  if (replyTo !== undefined) letter.replyTo = replyTo;
  x.host.state.outbox.push(letter);
}

function addresses(list: string | undefined): string[] {
  const parts = (list ?? '').split(',').map(part => part.trim());
  const given = parts.filter(part => part !== '');
  for (const address of given) {
    if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address)) {
      throw new GoogleError(`Invalid email: ${address}`);
    }
  }
  return given;
}

function quotaLeft(x: Execution): number {
  const day = timeOf(x).toISOString().slice(0, 10);
  const sent = x.host.state.outbox
    .filter(letter => letter.from === x.user && letter.at.startsWith(day))
    .reduce(
      (sum, {to, cc, bcc}) => sum + to.length + cc.length + bcc.length,
      0,
    );
  return Math.max(0, RECIPIENTS_A_DAY - sent);
}

function timeOf(x: Execution): Date {
  return x.host.now === null ? new Date() : new Date(x.host.now);
}
