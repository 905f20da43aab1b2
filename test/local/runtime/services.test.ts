import {gzipSync} from 'node:zlib';
import {runBundle} from '../../../src/local/runtime/run-bundle';
import {as, CENTRE, evaluate, manifest, stage} from './fixture';

describe('PropertiesService', () => {
  it('keeps texts for the next execution', () => {
    const host = stage(`
      function put() {
        PropertiesService.getScriptProperties().setProperties({b: '2', a: '1'})
          .deleteProperty('b').setProperty('c', 'три');
        PropertiesService.getUserProperties().setProperty('mine', 'да');
      }
      function take() {
        const script = PropertiesService.getScriptProperties();
        return [script.getProperties(), script.getKeys(),
          script.getProperty('b'),
          PropertiesService.getUserProperties().getProperty('mine')];
      }`);
    runBundle(host, CENTRE, 'put', () => []);
    expect(runBundle(host, as('x@example.org'), 'take', () => [])).toEqual([
      {a: '1', c: 'три'},
      ['a', 'c'],
      null,
      null,
    ]);
    expect(host.state.properties).toEqual({
      document: {},
      script: {a: '1', c: 'три'},
      user: {'centre@example.org': {mine: 'да'}},
    });
  });

  it.each([
    ["setProperty('a', 1)", '(String,Number)'],
    ["setProperty('a', 'я'.repeat(4609))", 'Argument too large: value'],
    ['setProperties({a: 1})', "don't match"],
  ])('refuses %s', (call, said) => {
    expect(() =>
      evaluate(`PropertiesService.getScriptProperties().${call};`),
    ).toThrow(said);
  });

  it('is full at 500 kB and keeps what it had', () => {
    const host = stage(`function go() {
      const store = PropertiesService.getScriptProperties();
      for (let n = 0; n < 60; n++) store.setProperty('k' + n, 'x'.repeat(9200));
    }`);
    expect(() => runBundle(host, CENTRE, 'go', () => [])).toThrow(
      'property storage quota',
    );
    expect(Object.keys(host.state.properties.script)).toHaveLength(55);
  });
});

describe('LockService', () => {
  it('gives a free lock and says so', () => {
    const {result} = evaluate(`
      const lock = LockService.getDocumentLock();
      const before = lock.hasLock();
      const taken = lock.tryLock(100);
      const during = lock.hasLock();
      lock.releaseLock();
      return [before, taken, during, lock.hasLock()];`);
    expect(result).toEqual([false, true, true, false]);
  });

  it('refuses a lock that somebody else holds', () => {
    const host = stage(`
      function ask() { return LockService.getScriptLock().tryLock(1); }
      function wait() { LockService.getScriptLock().waitLock(1); }`);
    host.heldLocks.add('script');
    expect(runBundle(host, CENTRE, 'ask', () => [])).toBe(false);
    expect(() => runBundle(host, CENTRE, 'wait', () => [])).toThrow(
      'Lock timeout',
    );
  });
});

describe('Session', () => {
  it.each([
    ['s@example.org', 's@example.org'],
    ['s@school.example', ''],
  ])('knows the editor %s as «%s»', (actor, seen) => {
    const {result} = evaluate(
      `return [Session.getEffectiveUser().getEmail(),
        Session.getActiveUser().getEmail(), Session.getScriptTimeZone()];`,
      {entry: as('centre@example.org', {actor})},
    );
    expect(result).toEqual(['centre@example.org', seen, 'Europe/Kaliningrad']);
  });

  it('needs its scope for an e-mail', () => {
    expect(() =>
      evaluate('Session.getEffectiveUser().getEmail();', {
        manifest: manifest(['spreadsheets']),
      }),
    ).toThrow('auth/userinfo.email');
  });
});

describe('ScriptApp', () => {
  it('installs triggers, lists one’s own and deletes them', () => {
    const host = stage(`
      function install() {
        ScriptApp.newTrigger('onCellEdit').forSpreadsheet('doc-1').onEdit()
          .create();
        return ScriptApp.newTrigger('everyDay').timeBased().everyDays(1)
          .atHour(6).create().getUniqueId();
      }
      function list() {
        return ScriptApp.getProjectTriggers().map(trigger => [
          trigger.getUniqueId(), trigger.getHandlerFunction(),
          trigger.getEventType() === ScriptApp.EventType.ON_EDIT,
          String(trigger.getTriggerSource())]);
      }
      function clear() {
        ScriptApp.getProjectTriggers().forEach(trigger =>
          ScriptApp.deleteTrigger(trigger));
      }`);
    expect(runBundle(host, CENTRE, 'install', () => [])).toBe('2');
    expect(runBundle(host, CENTRE, 'list', () => [])).toEqual([
      ['1', 'onCellEdit', true, 'SPREADSHEETS'],
      ['2', 'everyDay', false, 'CLOCK'],
    ]);
    expect(runBundle(host, as('x@example.org'), 'list', () => [])).toEqual([]);
    expect(host.state.triggers[1]).toEqual({
      uid: '2',
      creator: 'centre@example.org',
      handler: 'everyDay',
      eventType: 'CLOCK',
      schedule: {everyDays: 1, atHour: 6},
    });
    runBundle(host, CENTRE, 'clear', () => []);
    expect(host.state.triggers).toEqual([]);
    expect(runBundle(host, CENTRE, 'install', () => [])).toBe('4');
  });

  it('allows a person 20 triggers', () => {
    const host = stage(`function go() {
      for (let n = 0; n < 21; n++) {
        ScriptApp.newTrigger('f').timeBased().everyHours(1).create();
      }
    }`);
    expect(() => runBundle(host, CENTRE, 'go', () => [])).toThrow(
      'too many triggers',
    );
    expect(host.state.triggers).toHaveLength(20);
  });

  it.each([
    ["newTrigger('f').forSpreadsheet('other').onEdit()", 'missing'],
    ["newTrigger('f').timeBased().everyMinutes(7)", 'Invalid argument: 7'],
    ["newTrigger('f').timeBased().atHour(3).create()", 'exactly one'],
    ["newTrigger('f').timeBased().at(new Date())", 'not emulated'],
    ['newTrigger(1)', '(Number)'],
  ])('refuses %s', (call, said) => {
    expect(() => evaluate(`ScriptApp.${call};`)).toThrow(said);
  });

  it('needs its scope', () => {
    expect(() =>
      evaluate('ScriptApp.getProjectTriggers();', {
        manifest: manifest(['spreadsheets']),
      }),
    ).toThrow('auth/script.scriptapp');
  });
});

describe('MailApp', () => {
  const now = Date.UTC(2025, 10, 1, 9);

  it('puts letters into the outbox and counts the day’s quota', () => {
    const {result, host} = evaluate(
      `MailApp.sendEmail({to: 'a@example.org, b@example.org',
         subject: 'Тема', htmlBody: '<p>', name: 'Центр'});
       MailApp.sendEmail('c@example.org', 'S', 'B', {replyTo: 'd@example.org'});
       return MailApp.getRemainingDailyQuota();`,
      {now},
    );
    expect(result).toBe(97);
    const at = '2025-11-01T09:00:00.000Z';
    const from = 'centre@example.org';
    expect(host.state.outbox).toEqual([
      {
        from,
        at,
        to: ['a@example.org', 'b@example.org'],
        cc: [],
        bcc: [],
        subject: 'Тема',
        body: '',
        htmlBody: '<p>',
        name: 'Центр',
      },
      {
        from,
        at,
        to: ['c@example.org'],
        cc: [],
        bcc: [],
        subject: 'S',
        body: 'B',
        replyTo: 'd@example.org',
      },
    ]);
  });

  it.each([
    ["{to: ''}", 'no recipient'],
    ["{to: 'nobody'}", 'Invalid email: nobody'],
    ["{to: Array(51).fill('a@b.ru').join()}", 'Recipients Per Message'],
    ["{to: 'a@b.ru', attachments: []}", 'not emulated'],
    ["{to: 'a@b.ru', body: 'x'.repeat(205000)}", 'Body Size'],
    ["{to: ['a@b.ru']}", '(Array)'],
  ])('refuses %s', (message, said) => {
    expect(() => evaluate(`MailApp.sendEmail(${message});`)).toThrow(said);
  });

  it('stops at 100 recipients a day, and starts again the next', () => {
    const host = stage(
      `function go() {
        MailApp.sendEmail({to: Array(50).fill('a@b.ru').join()});
      }`,
      {now},
    );
    runBundle(host, CENTRE, 'go', () => []);
    runBundle(host, CENTRE, 'go', () => []);
    expect(() => runBundle(host, CENTRE, 'go', () => [])).toThrow(
      'too many times for one day: email',
    );
    const tomorrow = {...host, now: now + 86_400_000};
    expect(() => runBundle(tomorrow, CENTRE, 'go', () => [])).not.toThrow();
  });

  it('needs its scope', () => {
    expect(() =>
      evaluate('MailApp.getRemainingDailyQuota();', {
        manifest: manifest(['spreadsheets']),
      }),
    ).toThrow('auth/script.send_mail');
  });
});

describe('Utilities', () => {
  it.each([
    ['2025-01-05T22:07:09.045Z', 'yyyy-MM-dd HH:mm:ss', '2025-01-06 00:07:09'],
    ['2025-07-05T22:07:09.045Z', 'd.M.yy H:m:s', '6.7.25 0:7:9'],
    ['2025-01-05T22:07:09.045Z', "dd.MM.yyyy 'в' HH''mm", "06.01.2025 в 00'07"],
    [
      '2025-01-05T22:07:09.045Z',
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
      '2025-01-06T00:07:09.045+02:00',
    ],
    ['2025-01-05T22:07:09.045Z', 'Z', '+0200'],
  ])('formats %s by %s', (iso, pattern, text) => {
    const {result} = evaluate(
      `return Utilities.formatDate(new Date(${JSON.stringify(iso)}),
        'Europe/Kaliningrad', ${JSON.stringify(pattern)});`,
    );
    expect(result).toBe(text);
  });

  it.each([
    ["formatDate(new Date(), 'Europe/Nowhere', 'yyyy')", 'Europe/Nowhere'],
    ["formatDate(new Date(), 'UTC', 'MMMM')", 'not emulated'],
    ["formatDate('2025', 'UTC', 'yyyy')", '(String,String,String)'],
    ["parseCsv('a;\"b', ';')", 'Could not parse text.'],
    ["newBlob('x')", 'not emulated: Utilities.newBlob'],
  ])('refuses %s', (call, said) => {
    expect(() => evaluate(`return Utilities.${call};`)).toThrow(said);
  });

  it('parses CSV with quotes, line breaks in them, and ragged rows', () => {
    const {result} = evaluate(
      'return Utilities.parseCsv(\'a;"b;""c""\\nd"\\r\\n1\\n\\n2;3;4\', \';\');',
    );
    expect(result).toEqual([['a', 'b;"c"\nd'], ['1'], [''], ['2', '3', '4']]);
  });

  it('unpacks a gzip that was put together from bytes', () => {
    const packed = gzipSync('привет').toString('base64');
    const {result} = evaluate(`
      const bytes = Utilities.base64Decode('${packed}');
      const blob = Utilities.newBlob(bytes, 'application/x-gzip');
      return Utilities.ungzip(blob).getDataAsString('UTF-8');`);
    expect(result).toBe('привет');
  });

  it.each([
    ["Utilities.newBlob([1], 'application/x-gzip')", 'Could not decompress'],
    ["Utilities.newBlob([1], 'text/plain')", 'Invalid argument'],
    ["'text'", 'Invalid argument'],
  ])('refuses to unpack %s', (blob, said) => {
    expect(() => evaluate(`Utilities.ungzip(${blob});`)).toThrow(said);
  });

  it('digests and encodes text as UTF-8', () => {
    const {result} = evaluate(`
      const digest = Utilities.computeDigest(
        Utilities.DigestAlgorithm.SHA_256, 'abc');
      return [digest.slice(0, 4), Utilities.base64Encode('тест'),
        Utilities.base64Encode(digest).slice(0, 4),
        Utilities.base64Decode('0YI='), Utilities.getUuid().length];`);
    expect(result).toEqual([
      [-70, 120, 22, -65],
      '0YLQtdGB0YI=',
      'ungW',
      [-47, -126],
      36,
    ]);
  });
});

describe('SpreadsheetApp', () => {
  it('gives the plain facts of the spreadsheet', () => {
    const {result} = evaluate(`
      const book = SpreadsheetApp.getActiveSpreadsheet();
      return [book.getId(), book.getName(), book.getSpreadsheetLocale(),
        book.getSpreadsheetTimeZone(), book.getOwner().getEmail(),
        book.getUrl().includes('doc-1')];`);
    expect(result).toEqual([
      'doc-1',
      'Книга',
      'ru_RU',
      'Europe/Moscow',
      'centre@example.org',
      true,
    ]);
  });

  it('records toasts, questions and pages', () => {
    const host = stage(
      `function go() {
        SpreadsheetApp.getActive().toast('Готово', 'Свод');
        const ui = SpreadsheetApp.getUi();
        const sure = ui.alert('Сбор', 'Закрыть?', ui.ButtonSet.YES_NO);
        const why = ui.prompt('Почему?', ui.ButtonSet.OK_CANCEL);
        ui.alert('Хорошо');
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('help')
          .setTitle('Помощь'));
        return [sure === ui.Button.YES, why.getResponseText(),
          why.getSelectedButton() === SpreadsheetApp.Button.OK];
      }`,
      {pages: {'help.html': '<p>Текст</p>'}},
    );
    host.screen.answers.push({button: 'YES'}, {button: 'OK', text: 'так'});
    expect(runBundle(host, CENTRE, 'go', () => [])).toEqual([
      true,
      'так',
      true,
    ]);
    expect(host.screen.toasts).toEqual([
      {kind: 'toast', message: 'Готово', title: 'Свод'},
    ]);
    expect(host.screen.questions.map(question => question.text)).toEqual([
      'Закрыть?',
      'Почему?',
      'Хорошо',
    ]);
    expect(host.screen.pages).toEqual([
      {
        kind: 'sidebar',
        title: 'Помощь',
        html: '<p>Текст</p>',
        width: null,
        height: null,
      },
    ]);
  });

  it.each([
    ["ui.prompt('Почему?')", 'nobody answers: Почему?'],
    ["ui.alert('Так?', ui.ButtonSet.YES_NO)", 'nobody answers'],
    ["ui.showSidebar('text')", '(String)'],
    ["HtmlService.createHtmlOutputFromFile('none')", 'No HTML file named none'],
  ])('refuses %s', (call, said) => {
    expect(() =>
      evaluate(`const ui = SpreadsheetApp.getUi(); ${call};`),
    ).toThrow(said);
  });

  it('has no window in a trigger of somebody else’s edit', () => {
    expect(() =>
      evaluate('SpreadsheetApp.getUi();', {
        entry: as('centre@example.org', {hasWindow: false}),
      }),
    ).toThrow('from this context');
  });

  it('needs the scope of windows for a sidebar', () => {
    expect(() =>
      evaluate(
        "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''));",
        {manifest: manifest(['spreadsheets'])},
      ),
    ).toThrow('auth/script.container.ui');
  });
});
