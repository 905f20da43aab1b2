/** What is told of a period. */
export const PERIOD = {
  between:
    'Переход между периодами прервался на середине. Повторите «Открыть следующий период» или «Отменить новый период»: ничего не потеряно.',
  neverOpened: 'Сначала откройте сбор: сообщать пока не о чем.',
  unknown: (period: number, known: string) =>
    `О ${period} годе в книге ничего нет.${known ? ` В архиве: ${known}.` : ''}`,
  reported: (title: string, period: number) =>
    `${title} за ${period} год готова.`,
  isLive:
    'Период ещё не в архиве: в следующий раз сведения могут быть другими.',
};
