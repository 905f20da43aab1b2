import {sameTitle} from '../a1';
import {invalid} from '../api-error';
import {boxOf, rangeOf} from '../box';
import {canonical} from '../canonical';
import type {Draft} from '../draft';
import {sheetsNamed} from '../formula/move-references';
import type {ConditionalFormatRule, Response, SheetState} from '../model';
import {demandEdit} from '../protection';
import {checkCondition} from './conditions';

type Add = gapi.client.sheets.AddConditionalFormatRuleRequest;
type Update = gapi.client.sheets.UpdateConditionalFormatRuleRequest;
type BooleanRule = gapi.client.sheets.BooleanRule;
type GradientRule = gapi.client.sheets.GradientRule;
type Delete = gapi.client.sheets.DeleteConditionalFormatRuleRequest;

const FORMAT_FIELDS = ['backgroundColor', 'backgroundColorStyle', 'textFormat'];
const TEXT_FIELDS = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'foregroundColor',
  'foregroundColorStyle',
];

export function addConditionalFormatRule(request: Add, draft: Draft): void {
  const {sheet, rule} = checkRule(draft, request.rule);
  const index = request.index ?? 0;
  if (index < 0 || index > sheet.conditionalFormats.length) {
    throw noRule(sheet, index);
  }
  sheet.conditionalFormats.splice(index, 0, rule);
}

export function updateConditionalFormatRule(
  request: Update,
  draft: Draft,
): Response {
  const {index = 0, newIndex} = request;
  const sheet = draft.edit(
    request.rule?.ranges?.[0]?.sheetId ?? request.sheetId,
  );
  const oldRule = sheet.conditionalFormats[index];
  if (!oldRule) throw noRule(sheet, index);
  demandRule(draft, sheet, oldRule);
  if (newIndex === undefined) {
    const {rule} = checkRule(draft, request.rule);
    sheet.conditionalFormats[index] = rule;
    return {
      updateConditionalFormatRule: {oldRule, newRule: rule, newIndex: index},
    };
  }
  if (newIndex < 0 || newIndex >= sheet.conditionalFormats.length) {
    throw noRule(sheet, newIndex);
  }
  sheet.conditionalFormats.splice(index, 1);
  sheet.conditionalFormats.splice(newIndex, 0, oldRule);
  return {
    updateConditionalFormatRule: {newRule: oldRule, newIndex, oldIndex: index},
  };
}

export function deleteConditionalFormatRule(
  request: Delete,
  draft: Draft,
): Response {
  const {index = 0} = request;
  const sheet = draft.edit(request.sheetId);
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw noRule(sheet, index);
  demandRule(draft, sheet, rule);
  sheet.conditionalFormats.splice(index, 1);
  return {deleteConditionalFormatRule: {rule}};
}

function noRule(sheet: SheetState, index: number): Error {
  return invalid(
    `No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`,
  );
}

function demandRule(
  draft: Draft,
  sheet: SheetState,
  rule: ConditionalFormatRule,
): void {
  for (const range of rule.ranges ?? []) {
    demandEdit(draft, sheet, boxOf(range, sheet));
  }
}

function checkRule(
  draft: Draft,
  rule: ConditionalFormatRule | undefined,
): {sheet: SheetState; rule: ConditionalFormatRule} {
  if (!rule?.ranges || rule.ranges.length === 0) {
    throw invalid('ConditionalFormatRule.ranges must not be empty.');
  }
  const sheet = draft.edit(rule.ranges[0]?.sheetId);
  const {sheetId, title} = sheet.properties;
  if (rule.ranges.some(range => (range.sheetId ?? 0) !== sheetId)) {
    throw invalid(
      'All ranges of a conditional format must be on the same sheet.',
    );
  }
  demandRule(draft, sheet, rule);
  // Kept and given back; the page draws none.
  if (rule.gradientRule) checkGradient(rule.gradientRule);
  else if (rule.booleanRule) checkBoolean(draft, title, rule.booleanRule);
  else throw invalid('ConditionalFormatRule must set a rule.');
  // Open ranges come back with the edges of the grid (GOOGLE.md, «Answers»).
  const ranges = rule.ranges.map(range =>
    rangeOf(sheetId, boxOf(range, sheet)),
  );
  return {sheet, rule: canonical({...rule, ranges})};
}

/** Both ends are needed (reference/rest/v4/…/sheets#GradientRule). */
function checkGradient({minpoint, maxpoint}: GradientRule): void {
  for (const [name, point] of [
    ['minpoint', minpoint],
    ['maxpoint', maxpoint],
  ] as const) {
    if (!point?.type) throw invalid(`GradientRule.${name} must be set.`);
  }
}

function checkBoolean(draft: Draft, title: string, rule: BooleanRule): void {
  const {condition, format} = rule;
  checkCondition(condition, 'format', draft.state.properties.locale);
  for (const {userEnteredValue = ''} of condition?.values ?? []) {
    const named = userEnteredValue.startsWith('=')
      ? sheetsNamed(userEnteredValue)
      : [];
    if (named.some(other => !sameTitle(other, title))) {
      throw invalid(
        'Conditional format rule cannot reference a different sheet.',
      );
    }
  }
  const odd = [
    ...Object.keys(format ?? {}).filter(f => !FORMAT_FIELDS.includes(f)),
    ...Object.keys(format?.textFormat ?? {}).filter(
      f => !TEXT_FIELDS.includes(f),
    ),
  ];
  if (odd.length > 0) {
    throw invalid(
      `ConditionalFormatRule.format: unsupported field(s): ${odd.join(', ')}`,
    );
  }
}
