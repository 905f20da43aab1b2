import type {QuestionAnswer, RunAnswer, ShownView} from '../../server/protocol';
import type {Api} from '../net/api';
import {showAlert} from './modal';
import {ask} from './question';
import {showToast} from './toast';

type Surface = Extract<ShownView, {kind: 'sidebar' | 'dialog'}>;
type Selection = Extract<ShownView, {kind: 'select'}>;

/** Runs functions of the script and shows what they show. */
export class Runner {
  /** Shows a page of the script; ends when it is in place. */
  onSurface: (surface: Surface) => void = () => undefined;

  /** Takes the person to the cells that the script selected for her. */
  onSelect: (selection: Selection) => void = () => undefined;

  constructor(private readonly api: Api) {}

  /**
   * Runs once more for each question, with the answers so far. `waiting` is
   * called when a run begins, and what it gives when that run has ended.
   */
  async run(
    way: 'menu' | 'call',
    functionName: string,
    args: unknown[],
    waiting: () => () => void = () => () => undefined,
  ): Promise<RunAnswer> {
    const answers: QuestionAnswer[] = [];
    for (;;) {
      const ended = waiting();
      const answer = await this.api.run(way, {functionName, args, answers});
      ended();
      if (answer.kind !== 'question') {
        if (answer.kind === 'done') await this.show(answer.shown);
        return answer;
      }
      await this.show(answer.shown);
      answers.push(await ask(answer.question));
    }
  }

  private async show(shown: ShownView[]): Promise<void> {
    for (const view of shown) {
      if (view.kind === 'toast') showToast(view.title, view.message);
      else if (view.kind === 'alert') await showAlert(view.title, view.text);
      else if (view.kind === 'select') this.onSelect(view);
      else this.onSurface(view);
    }
  }
}
