/** The Sheets API's shapes that the add-on reads and writes. */
import Schema = GoogleAppsScript.Sheets.Schema;

export type Request = Schema.Request;
export type Spreadsheet = Schema.Spreadsheet;
export type SheetProperties = Schema.SheetProperties;
export type Sheet = Schema.Sheet;
export type EmbeddedChart = Schema.EmbeddedChart;
export type ChartSpec = Schema.ChartSpec;
export type GridRange = Schema.GridRange;
export type GridData = Schema.GridData;
export type CellData = Schema.CellData;
export type CellFormat = Schema.CellFormat;
export type ColorStyle = Schema.ColorStyle;
export type DataFilter = Schema.DataFilter;
export type DataValidationRule = Schema.DataValidationRule;
export type ExtendedValue = Schema.ExtendedValue;
export type ProtectedRange = Schema.ProtectedRange;
export type ConditionalFormatRule = Schema.ConditionalFormatRule;
export type BatchGetValuesResponse = Schema.BatchGetValuesByDataFilterResponse;
