import {quote} from './quote';

/** What is amiss in a line of «Решения». */
export type DecisionProblem =
  | {code: 'state' | 'actDate' | 'due'; typed: string}
  | {code: 'recommendation' | 'activity'; typed: string}
  /** Somebody has decided, and the line does not say what. */
  | {code: 'empty'};

const FORM: Readonly<
  Record<Exclude<DecisionProblem['code'], 'empty'>, string>
> = {
  state: 'такого состояния нет',
  actDate: 'дата акта не читается, нужна в виде 31.12.2025',
  due: 'срок не читается, нужен в виде 31.12.2025',
  recommendation: 'такой рекомендации нет во вкладке «Рекомендации»',
  activity: 'такого мероприятия нет в Плане',
};

/** The problem as a part of a sentence. */
export function decisionProblemText(problem: DecisionProblem): string {
  return problem.code === 'empty'
    ? 'не написано, что решено'
    : `${quote(problem.typed)}: ${FORM[problem.code]}`;
}
