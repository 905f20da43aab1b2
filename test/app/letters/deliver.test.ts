import {HostError} from '../../../src/app/engine/host';
import {mailOf, type Letter} from '../../../src/app/letters/deliver';

const letter = (id: string): Letter => ({
  id,
  to: [`${id}@example.org`],
  subject: 'Тема',
  text: 'Текст',
  html: '<p>Текст</p>',
});
const LETTERS = ['s01', 's02', 's03', 's04'].map(letter);

/** A post office that treats some letters otherwise; the rest go. */
function post(
  treat: Partial<Record<string, (go: () => void) => void>>,
  quota = 100,
) {
  const notes = new Map<string, string>();
  const gone: string[] = [];
  let left = quota;
  const host = {
    mailQuota: () => left,
    readNote: (key: string) => notes.get(key) ?? '',
    writeNote: (key: string, text: string) => void notes.set(key, text),
    sendMail: ({to}: {to: readonly string[]}) => {
      const [id = ''] = (to[0] ?? '').split('@');
      const go = () => {
        gone.push(id);
        left -= to.length;
      };
      (treat[id] ?? (send => send()))(go);
    },
    useUp: () => (left = 0),
  };
  const mail = () => mailOf(host, 'reminders', () => undefined);
  return {
    host,
    gone,
    mail,
    send: () => mail().send(LETTERS, '2025-12-15T12:00'),
  };
}

/** As Google says it in a language that nobody decides by. */
const lost = new HostError('other', 'エラー');
const refused = new HostError('other', 'エラー', true);
const fail = (error: Error) => () => {
  throw error;
};

it('leaves the rest waiting when the quota ends, whatever the words', () => {
  const office = post({
    s02: () => {
      office.host.useUp();
      throw lost;
    },
  });
  expect(office.send()).toEqual({
    sent: ['s01'],
    failed: [],
    unsure: [],
    waiting: ['s02', 's03', 's04'],
    stopped: 'quota',
  });
  expect(office.mail().unfinished().sent.has('s02')).toBe(false);
});

it('calls nothing but a wrong address a failure', () => {
  const office = post({s02: fail(new HostError('address', 'エラー'))});
  expect(office.send()).toMatchObject({
    sent: ['s01', 's03', 's04'],
    failed: ['s02'],
    unsure: [],
  });
});

it('does not know of a letter whose answer was lost, and never sends it again', () => {
  const office = post({
    s02: go => {
      go();
      throw lost;
    },
  });
  expect(office.send()).toMatchObject({
    sent: ['s01', 's03', 's04'],
    failed: [],
    unsure: ['s02'],
    stopped: null,
  });
  const {sent, unsure} = office.mail().unfinished();
  expect([...sent.keys()]).toEqual(['s01', 's02', 's03', 's04']);
  expect(unsure).toEqual(['s02', 's04']);
});

it.each([
  ['refuses outright', refused, [], ['s01', 's02', 's03', 's04']],
  ['answers nothing', lost, ['s01', 's02'], ['s03', 's04']],
])('stops when the mail %s', (_, error, unsure, waiting) => {
  const failing = Object.fromEntries(LETTERS.map(({id}) => [id, fail(error)]));
  expect(post(failing).send()).toEqual({
    sent: [],
    failed: [],
    unsure,
    waiting,
    stopped: 'trouble',
  });
});
