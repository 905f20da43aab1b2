import {runCommand} from '../../src/app/engine/run-command';
import type {CommandName} from '../../src/app/commands';
import type {Preset} from '../../src/core/order/preset';
import {checkPreset} from '../../src/presets/check/check-preset';
import {blankWorkbook, csv} from '../support/municipality';
import {smallPreset} from '../support/small-preset';
import {workbookHost} from '../support/workbook-host';

/** A year of one school, from an empty spreadsheet on. */
const YEAR: readonly [CommandName, unknown][] = [
  ['set-up', {}],
  ['add-institutions', {csv: csv([{code: 's01'}])}],
  ['open-collection', {period: 2030, deadline: '2030-12-20', confirm: true}],
  ['check', {}],
  ['roll-up', {}],
  ['recommend', {}],
  ['close-collection', {confirm: true}],
  ['next-period', {period: 2031, deadline: '2031-12-20', confirm: true}],
];

/** Takes an order through the year; gives what it was refused with. */
function refusals(preset: Preset): string[] {
  const book = blankWorkbook();
  return YEAR.flatMap(([name, args]) => {
    const host = workbookHost(book);
    const {ok, message, details} = runCommand(host, preset, name, args);
    return ok ? [] : [[name, message, ...details, ...host.logged].join('\n')];
  });
}

const BARE: Readonly<Record<string, (preset: Preset) => void>> = {
  'nothing to choose from': preset => {
    preset.readings = [];
    preset.causes = [];
    preset.rules = [];
    preset.catalogue.comparisons = [];
  },
  'no plan': preset => {
    preset.plan = {...preset.plan, sections: [], activities: []};
    preset.catalogue.indicators.forEach(row => (row.activities = []));
  },
  'no rows to report': ({catalogue}) => {
    Object.assign(catalogue, {goals: [], cohorts: [], indicators: []});
    Object.assign(catalogue.thresholds, {sizeCohort: {}, sizeBands: []});
  },
  'rows of nobody': ({plan, catalogue}) => {
    plan.activities[0]!.parties = [];
    catalogue.cohorts[0]!.reportedBy = [];
    catalogue.thresholds.sizeCohort = {};
    Object.assign(catalogue.indicators[0]!, {
      reportedBy: [],
      denominator: null,
      activities: [],
    });
  },
  'no wording': ({plan, catalogue}) => {
    Object.assign(plan, {source: ''});
    Object.assign(plan.activities[0]!, {title: '', term: '', result: ''});
    Object.assign(catalogue.indicators[0]!, {title: '', reading: ''});
  },
  'a sum of no parts, out of institutions': ({catalogue}) =>
    Object.assign(catalogue.indicators[0]!, {
      sumOfParts: true,
      denominator: 'institutions',
    }),
  'a yes-no out of a cohort': ({catalogue}) =>
    (catalogue.indicators[0]!.answer = 'yes-no'),
};

it.each(Object.entries(BARE))(
  'an order with %s goes through its year',
  (_, change) => {
    const preset = smallPreset();
    change(preset);
    expect(checkPreset(preset)).toEqual([]);
    expect(refusals(preset)).toEqual([]);
  },
);
