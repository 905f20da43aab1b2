import type {WizardState} from '../../app/queries/wizard-state';
import {busyWith} from '../page/busy';
import {ask, run} from '../page/call';
import {button, element, redraw} from '../page/element';
import {notice} from '../page/notice';
import type {StepContent, WizardContext} from './context';
import {draftOf, firstStep, isReachable, STEPS, type Step} from './draft';
import {doneStep} from './done-step';
import {institutionsStep} from './institutions-step';
import {openStep} from './open-step';
import {peopleStep} from './people-step';
import {planStep} from './plan-step';

const TITLES: Record<Step, string> = {
  plan: 'План',
  people: 'Люди',
  institutions: 'Учреждения',
  open: 'Сбор',
  done: 'Готово',
};

const CONTENT: Record<Step, StepContent> = {
  plan: planStep,
  people: peopleStep,
  institutions: institutionsStep,
  open: openStep,
  done: doneStep,
};

/**
 * The set-up, step by step. Each step writes its own part, so the wizard can
 * be closed at any time and goes on from what the workbook holds.
 */
export function wizard(page: HTMLElement, first: WizardState): void {
  let step = firstStep(first);
  const steps = element('ol', {class: 'steps'});
  const title = element('h1', {tabindex: -1});
  const body = element('div', {class: 'body'});
  const doing = element('div', {class: 'doing', role: 'status'});
  const said = notice();
  const busy = busyWith(page, said);

  const context: WizardContext = {
    state: first,
    draft: draftOf(first),
    said,
    go(next) {
      step = next;
      said.clear();
      draw();
      title.focus();
    },
    async command(text, name, args) {
      let answer: Awaited<ReturnType<WizardContext['command']>> = null;
      await busy(async () => {
        redraw(doing, element('progress', {}), element('span', {}, text));
        setEnabled(false);
        try {
          answer = await run(name, args);
          if (answer.ok) context.state = await ask('wizard-state', {});
          else said.tell(answer);
        } finally {
          redraw(doing);
          setEnabled(true);
        }
      });
      return answer;
    },
    close: () => google.script.host.close(),
  };

  /** What is disabled for its own reasons stays so. */
  function setEnabled(enabled: boolean): void {
    body.inert = !enabled;
    steps.inert = !enabled;
  }

  function draw(): void {
    const at = STEPS.indexOf(step);
    redraw(
      steps,
      ...STEPS.map((one, index) =>
        element(
          'li',
          {
            class: index < at ? 'past' : null,
            'aria-current': one === step ? 'step' : null,
          },
          button(`${index + 1}. ${TITLES[one]}`, () => context.go(one), {
            class: 'link',
            key: `step ${one}`,
            disabled: !isReachable(one, context.state),
          }),
        ),
      ),
    );
    title.textContent = TITLES[step];
    redraw(body, CONTENT[step](context));
  }

  if (!first.isSetUp && !first.isOwner) {
    said.fail('Настроить пустую книгу может только её владелец.');
  }
  redraw(page, steps, title, said.place, doing, body);
  draw();
}
