import {analyseCurrent} from '../../core/analysis/analyse-period';
import {findAll} from '../../core/analysis/find-findings';
import type {Finding} from '../../core/checks/finding';
import type {Book} from '../../workbook/book';

/** Findings of every institution's return, by code. */
export function findingsOf(
  {preset, institutions, submissions, previous}: Book,
  medians: Book['peerMedians'],
): Map<string, Finding[]> {
  return findAll(preset, institutions, submissions, {previous, medians});
}

/** Findings, groups and their medians as the values stand now. */
export function analyse(book: Book): ReturnType<typeof analyseCurrent> {
  const {preset, settings, institutions, submissions, previous} = book;
  const {doneOnce} = book;
  const {period, deadline} = settings;
  return analyseCurrent(
    preset,
    {period: period ?? 0, deadline, institutions, submissions, doneOnce},
    previous,
  );
}
