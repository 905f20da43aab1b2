import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {must} from '../../support/commands';
import {blankWorkbook, csv} from '../../support/municipality';
import {tabOf} from '../../support/sheets-of';

/** Names as people paste them, and as nobody should. */
const NAMES = [
  `"Школа"`,
  `'Школа'`,
  `О'Брайен''`,
  `="Школа"`,
  `=1+1`,
  `+7`,
  `@Школа`,
  `Школа!A1`,
  `'Свод'!A1`,
  `[x]Школа`,
  `R1C1`,
  `2025`,
  `TRUE`,
  `#REF!`,
  `⟦summary⟧`,
  `Школа ﬁ`,
  `Школа fi`,
  `ШКОЛА ı`,
  `Школа İ`,
  `Школа i̇`,
  `й`,
  `й`,
  `я`.repeat(99) + `ё`,
  `я`.repeat(300),
  `😀`.repeat(60),
  `👨‍👩‍👧‍👦`.repeat(27),
  `\u200B`,
  `\u2060\uFEFF`,
  `\u202EШкола\u202C`,
  `Школа\u200F`,
  `Шко\u200Bла`,
  `Школа\u00A0`,
  `\u3164`,
  `\uD83D`,
  `a\u0000b`,
  `<script>alert(1)</script>`,
  `&lt&gt`,
  `__proto__`,
  `$1 $& $\``,
  `~1`,
  `Свод`,
  `свод\u200B`,
];

const lines = NAMES.map((name, index) => ({
  code: `s${String(index).padStart(2, '0')}`,
  name,
}));

it('takes in every name as it is, opens the collection and rolls up', () => {
  const book = blankWorkbook();
  must(book, 'set-up');
  must(book, 'add-institutions', {csv: csv(lines)});
  must(book, 'open-collection', {period: 2025, deadline: '20.12.2025'});
  must(book, 'roll-up');
  const {values} = tabOf(book, 'registry');
  const names = new Map(
    values.map(row => [row[REGISTRY_COLUMN.id], row[REGISTRY_COLUMN.name]]),
  );
  expect(lines.map(({code}) => names.get(code))).toEqual(
    lines.map(({name}) => name.trim()),
  );
  for (const {code} of lines) {
    expect(tabOf(book, institutionTab(code)).title).toMatch(
      /^[^\\/?*[\]:\p{C}]{1,100}$/u,
    );
  }
});
