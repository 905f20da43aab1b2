import {Allowance} from './allowance';
import {fileBox} from './file-box';
import {tooLarge} from './file-fault';
import {readXml, type XmlElement} from './xml-elements';

/** Of a sheet. */
export const MOST_ROWS = 200_000;
/** As many columns as Sheets has. */
export const MOST_COLUMNS = 18_278;
/** Of all parts together, and how many of them are cells. */
const MOST_ELEMENTS = 3_000_000;
const MOST_CELLS = 1_000_000;
/** ExcelJS holds each new merge against all before it, and makes each cell. */
const MOST_MERGES = 10_000;
const MOST_MERGED = 500_000;
/** Of a list of ranges, characters. */
const LONGEST_LIST = 100_000;

/**
 * What all parts of a file come to together. The parts are small beside what
 * some of them stand for, so this is counted before ExcelJS makes any of it.
 */
export class Screening {
  private readonly elements = new Allowance(MOST_ELEMENTS);
  private readonly cells = new Allowance(MOST_CELLS);
  private readonly merged = new Allowance(MOST_MERGED);

  /**
   * @returns its rules for input
   * @throws FileFault for more than this host would hold
   */
  screen(bytes: Uint8Array): XmlElement[] {
    const validations: XmlElement[] = [];
    const merges = new Allowance(MOST_MERGES);
    readXml(bytes, {
      begun: (name, attributes) => {
        this.elements.spend(1);
        switch (name) {
          case 'row':
            return demand(Number(attributes().get('r') ?? 0) <= MOST_ROWS);
          case 'c':
            this.cells.spend(1);
            areaOf(attributes().get('r') ?? '');
            return;
          case 'comment':
            areaOf(attributes().get('ref') ?? '');
            return;
          case 'col':
            return demand(Number(attributes().get('max') ?? 0) <= MOST_COLUMNS);
          case 'mergeCell':
            merges.spend(1);
            return this.merged.spend(areaOf(attributes().get('ref') ?? ''));
          case 'conditionalFormatting':
            return demand(
              (attributes().get('sqref') ?? '').length <= LONGEST_LIST,
            );
        }
      },
      keeps: name => name === 'dataValidation',
      ended: element => validations.push(element),
    });
    return validations;
  }
}

/** How many cells a range has; 1 for what is no range. */
function areaOf(reference: string): number {
  const box = fileBox(reference);
  if (!box) return 1;
  const {startRow, startColumn} = box;
  const lastRow = (box.endRow ?? Infinity) - 1;
  const lastColumn = (box.endColumn ?? Infinity) - 1;
  demand(Math.max(startRow, lastRow) < MOST_ROWS);
  demand(Math.max(startColumn, lastColumn) < MOST_COLUMNS);
  // The corners may stand in any order.
  return (
    (Math.abs(lastRow - startRow) + 1) *
    (Math.abs(lastColumn - startColumn) + 1)
  );
}

/** @throws FileFault unless it holds */
function demand(holds: boolean): void {
  if (!holds) throw tooLarge();
}
