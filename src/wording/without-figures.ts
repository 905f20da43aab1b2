import {WITHHELD} from './share-text';

const SHARE =
  /\d+(?:[\u00A0 ]\d{3})* из \d+(?:[\u00A0 ]\d{3})*(?: \([\d,]+[\u00A0 ]%\))?/g;
const MEDIAN = /; медиана[^;.]*?[\d,]+[\u00A0 ]%( \([^)]*\))?/g;

/**
 * A recommendation's text for who may not know the numbers of its row.
 *
 * @example 'по показателю 4.1 за 2025 год – число не приводится из-за …'
 */
export function withoutFigures(text: string): string {
  return text.replace(MEDIAN, '').replace(SHARE, WITHHELD);
}
