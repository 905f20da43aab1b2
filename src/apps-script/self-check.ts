/**
 * The self-check, built apart from the script: it lies packed in a page, so
 * that no other execution reads over it.
 */
import {selfCheck, selfCheckLines} from '../app/self-check/self-check';
import type {SelfCheckWords} from '../app/self-check/probe';
import {googlePlatform} from './google-platform';

/** `words.json` of the probes; the build puts it here. */
declare const SELF_CHECK_WORDS: SelfCheckWords;

export function run() {
  const platform = googlePlatform(SpreadsheetApp.getActiveSpreadsheet());
  const data = selfCheck(platform, SELF_CHECK_WORDS);
  return {data, lines: selfCheckLines(data)};
}
