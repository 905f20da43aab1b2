/** What is late, counted. */
export const OVERDUE = {
  answers: (answers: number) => `Ответов учреждений просрочено: ${answers}.`,
  decisions: (late: number) => `Решений, срок которых прошёл: ${late}.`,
};
