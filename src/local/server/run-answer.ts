import type {Question} from '../runtime/host';
import type {RunOutcome, Shown} from '../runtime/rerun-with-answers';
import type {QuestionView, RunAnswer, ShownView} from './protocol';

/** What the page is told of a run. */
export function runAnswer(outcome: RunOutcome<unknown>): RunAnswer {
  const shown = outcome.shown.map(shownView);
  return outcome.kind === 'done'
    ? {kind: 'done', result: outcome.result, shown}
    : {kind: 'question', question: questionView(outcome.question), shown};
}

function questionView(question: Question): QuestionView {
  return {...question, buttons: question.buttons as QuestionView['buttons']};
}

/** A question among what was shown is a notice: it has been read. */
function shownView(shown: Shown): ShownView {
  return 'buttons' in shown
    ? {kind: 'alert', title: shown.title, text: shown.text}
    : shown;
}
