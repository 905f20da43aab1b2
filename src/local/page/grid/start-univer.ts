import {
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
} from '@univerjs/core';
import {UniverDocsPlugin} from '@univerjs/docs';
import {UniverDocsUIPlugin} from '@univerjs/docs-ui';
import {UniverFormulaEnginePlugin} from '@univerjs/engine-formula';
import {UniverRenderEnginePlugin} from '@univerjs/engine-render';
import {UniverSheetsPlugin} from '@univerjs/sheets';
import {UniverSheetsUIPlugin} from '@univerjs/sheets-ui';
import sheetsUiWords from '@univerjs/sheets-ui/locale/ru-RU';
import sheetsWords from '@univerjs/sheets/locale/ru-RU';
import {IShortcutService, UniverUIPlugin} from '@univerjs/ui';
import uiWords from '@univerjs/ui/locale/ru-RU';
import {FONT, FONT_SIZE} from './cell-data';

/** The one unit that lives as long as the page. */
export const UNIT = 'workbook';

/** A sheet that is there before the first real one. */
export const BLANK = 'blank';

/**
 * Univer as a canvas that draws cells and takes selections. Everything that
 * could change the workbook, and every key, is the page's own business.
 */
export function startUniver(host: HTMLElement): Injector {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: {
      [LocaleType.RU_RU]: {...uiWords, ...sheetsWords, ...sheetsUiWords},
    },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, {notExecuteFormula: true});
  univer.registerPlugin(UniverUIPlugin, {
    container: host,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, {notExecuteFormula: true});
  univer.registerPlugin(UniverSheetsUIPlugin, {
    footer: false,
    formulaBar: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: {hidePasteOptions: true},
    scrollConfig: {
      trackBackgroundColor: '#f8f9fa',
      trackBorderColor: '#e1e3e6',
      thumbBackgroundColor: '#bdc1c6',
      thumbHoverBackgroundColor: '#9aa0a6',
      thumbActiveBackgroundColor: '#80868b',
    },
  });
  univer.createUnit<IWorkbookData, never>(
    UniverInstanceType.UNIVER_SHEET,
    blankWorkbook(),
  );
  const injector = univer.__getInjector();
  injector.get(IShortcutService).forceDisable();
  return injector;
}

function blankWorkbook(): Partial<IWorkbookData> {
  return {
    id: UNIT,
    name: UNIT,
    locale: LocaleType.RU_RU,
    styles: {},
    defaultStyle: {ff: FONT, fs: FONT_SIZE, vt: 3},
    sheetOrder: [BLANK],
    sheets: {[BLANK]: {id: BLANK, name: BLANK, rowCount: 1, columnCount: 1}},
  };
}
