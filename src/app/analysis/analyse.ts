import {analyseCurrent} from '../../core/analysis/analyse-period';
import {findAll} from '../../core/analysis/find-findings';
import type {Finding} from '../../core/checks/finding';
import type {Submission} from '../../core/submission/submission';
import type {Model} from '../../workbook/model';

/** Findings of every institution's return, by code. */
export function findingsOf(
  {preset, institutions, submissions, previous}: Model,
  medians: Model['peerMedians'],
): Map<string, Finding[]> {
  return findAll(preset, institutions, submissions, {previous, medians});
}

/** Findings, groups and their medians as the values stand now. */
export function analyse(model: Model): ReturnType<typeof analyseCurrent> {
  const {preset, settings, institutions, submissions, previous} = model;
  const {period, deadline} = settings;
  return analyseCurrent(
    preset,
    {period: period ?? 0, deadline, institutions, submissions},
    previous,
  );
}

/** The return with some of its facts changed. */
export function changed(
  model: Model,
  changes: ReadonlyMap<string, Partial<Submission>>,
): Model['submissions'] {
  return new Map(
    [...model.submissions].map(([code, submission]) => [
      code,
      {...submission, ...changes.get(code)},
    ]),
  );
}
