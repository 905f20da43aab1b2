import {ARGUMENT_ISSUE, ARGUMENT_NAMES} from '../../wording/argument-issue';
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

function describe(issue: Issue): string {
  const [first] = issue.path;
  const name =
    first === undefined ? '' : (ARGUMENT_NAMES[String(first)] ?? String(first));
  const where = name === '' ? ARGUMENT_ISSUE.all : name;
  switch (issue.code) {
    case 'unrecognized_keys':
      return ARGUMENT_ISSUE.unknown(issue.keys.join('», «'));
    case 'invalid_type':
      return ARGUMENT_ISSUE.type(where, issue.expected);
    case 'too_small':
    case 'too_big':
      return ARGUMENT_ISSUE.outOfBounds(where);
    case 'invalid_union':
      return ARGUMENT_ISSUE.whose;
    case 'invalid_format':
      return ARGUMENT_ISSUE.format(where);
    default:
      return ARGUMENT_ISSUE.other(where);
  }
}

/** What is wrong with a command's arguments, in one Russian line. */
export function describeIssues(issues: readonly Issue[]): string {
  return issues.map(describe).join('; ');
}
