import {BUTTON, BUTTON_SET, type EnumConstant} from '../enums';
import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import type {Answer, Menu, Page, Question} from '../host';
import {requireScope, SCOPES} from '../scopes';
import {checkArguments} from '../signature';
import {pageOf} from './html-service';

/** The add-on's name stands over its menu; the manifest does not carry it. */
const ADD_ON_TITLE = '';

const MENUS = new WeakMap<object, Menu>();

/** Menus, questions and pages, all recorded on the host's screen. */
export function ui(x: Execution): object {
  return x.expose('Ui', {
    Button: BUTTON,
    ButtonSet: BUTTON_SET,
    createMenu: (...args: unknown[]) => {
      checkArguments('Ui.createMenu', args, ['String']);
      return menuBuilder(x, args[0] as string);
    },
    createAddonMenu: () => menuBuilder(x, ADD_ON_TITLE),
    alert: (...args: unknown[]) => BUTTON[ask(x, 'alert', args).button],
    prompt: (...args: unknown[]) => {
      const answer = ask(x, 'prompt', args);
      return x.expose('PromptResponse', {
        getSelectedButton: () => BUTTON[answer.button],
        getResponseText: () => answer.text ?? '',
      });
    },
    showSidebar: (output: unknown) => show(x, 'sidebar', output),
    showModalDialog: (output: unknown, title: unknown) => {
      checkArguments('Ui.showModalDialog', [title], ['String']);
      show(x, 'dialog', output, title as string);
    },
  });
}

function menuBuilder(x: Execution, title: string): object {
  const menu: Menu = {title, entries: []};
  const builder: object = x.expose('Menu', {
    addItem: (...args: unknown[]) => {
      checkArguments('Menu.addItem', args, ['String', 'String']);
      const [itemTitle, functionName] = args as [string, string];
      menu.entries.push({kind: 'item', title: itemTitle, functionName});
      return builder;
    },
    addSeparator: () => {
      menu.entries.push({kind: 'separator'});
      return builder;
    },
    addSubMenu: (sub: unknown) => {
      const added = MENUS.get(sub as object);
      if (added === undefined) checkArguments('Menu.addSubMenu', [sub]);
      else menu.entries.push({kind: 'menu', menu: added});
      return builder;
    },
    addToUi: () => {
      x.host.screen.menus.push(menu);
    },
  });
  MENUS.set(builder, menu);
  return builder;
}

/** Forms: (text), (text, buttons), (title, text, buttons). */
function ask(x: Execution, kind: Question['kind'], args: unknown[]): Answer {
  requireScope(x, `Ui.${kind}`, SCOPES.window);
  const last = args.length > 1 ? args[args.length - 1] : undefined;
  const texts = last === undefined ? args : args.slice(0, -1);
  checkArguments(`Ui.${kind}`, texts, ['String'], ['String', 'String']);
  const buttons = Object.values(BUTTON_SET).find(set => set === last);
  if (last !== undefined && buttons === undefined) {
    checkArguments(`Ui.${kind}`, args);
  }
  const [title, text] = (texts.length === 2 ? texts : ['', texts[0]]) as [
    string,
    string,
  ];
  const set = (buttons ?? BUTTON_SET.OK).name();
  const question: Question = {kind, title, text, buttons: set};
  return x.calls.record('SpreadsheetApp', `Ui.${kind}`, [title, text], () => {
    x.host.screen.questions.push(question);
    x.host.screen.shown.push(question);
    return answerTo(x, question, buttons ?? BUTTON_SET.OK);
  });
}

/** With nobody at the window a mere notice is read and closed. */
function answerTo(
  x: Execution,
  question: Question,
  buttons: EnumConstant,
): Answer {
  const {reply, answers} = x.host.screen;
  const answer = reply ? reply(question) : answers.shift();
  if (answer === undefined) {
    if (question.kind === 'alert' && buttons === BUTTON_SET.OK) {
      return {button: 'OK'};
    }
    throw new GoogleError(`nobody answers: ${question.text}`);
  }
  const offered = [...buttons.name().split('_'), 'CLOSE'];
  if (!offered.includes(answer.button)) {
    throw new GoogleError(`no such button: ${answer.button}`);
  }
  return answer;
}

function show(
  x: Execution,
  kind: Page['kind'],
  output: unknown,
  title?: string,
): void {
  const name = kind === 'sidebar' ? 'showSidebar' : 'showModalDialog';
  requireScope(x, `Ui.${name}`, SCOPES.window);
  const page = pageOf(output);
  if (page === undefined) {
    checkArguments(`Ui.${name}`, [output]);
    return;
  }
  x.calls.record('SpreadsheetApp', `Ui.${name}`, [title ?? page.title], () => {
    const shown: Page = {
      kind,
      title: title ?? page.title,
      html: page.content,
      width: page.width,
      height: page.height,
    };
    x.host.screen.pages.push(shown);
    x.host.screen.shown.push(shown);
  });
}
