import type {CommandName} from '../../app/commands';
import type {Answer} from '../../app/engine/answer-failure';
import type {WizardState} from '../../app/queries/wizard-state';
import type {Notice} from '../page/notice';
import type {Draft, Step} from './draft';

/** What the steps of the wizard work with. */
export interface WizardContext {
  state: WizardState;
  draft: Draft;
  said: Notice;
  go(step: Step): void;
  /**
   * Runs a command with a word on what is being done, reads the workbook's
   * state anew and gives the answer; null when there is none.
   */
  command(
    doing: string,
    name: CommandName,
    args: object,
  ): Promise<Answer | null>;
  close(): void;
}

/** Content of one step, without its heading. */
export type StepContent = (context: WizardContext) => HTMLElement;
