import type {Preset} from '../../core/order/preset';
import {catalogueFaults} from './catalogue-faults';
import {
  emptyTexts,
  idsOf,
  notAscending,
  repeated,
  unknown,
} from './find-faults';
import {planFaults} from './plan-faults';
import type {Fault, Found} from './preset-fault';
import {ruleFaults} from './rule-faults';

/**
 * References of a preset that lead nowhere, and values that fit their schema
 * but not one another.
 */
export function referenceFaults(preset: Preset): Found[] {
  return [
    ...ofSettings(preset),
    ...planFaults(preset),
    ...catalogueFaults(preset),
    ...ruleFaults(preset),
    ...emptyTexts(['causes'], preset.causes),
    ...repeated(['causes'], preset.causes),
    ...ofReadings(preset),
  ];
}

function ofSettings({title, locale, timeZone, periods}: Preset): Found[] {
  const found: Found[] = emptyTexts([], {title});
  if (!isKnown(() => Intl.getCanonicalLocales(locale.replace('_', '-')))) {
    found.push({place: ['locale'], fault: {code: 'no-such-locale', locale}});
  }
  if (!isKnown(() => new Intl.DateTimeFormat('en', {timeZone}))) {
    const fault: Fault = {code: 'no-such-zone', zone: timeZone};
    found.push({place: ['timeZone'], fault});
  }
  if (periods.length === 0) {
    found.push({place: ['periods'], fault: {code: 'empty'}});
  }
  return [...found, ...notAscending(['periods'], periods)];
}

function ofReadings({readings, plan, catalogue}: Preset): Found[] {
  const {indicators, cohorts} = catalogue;
  const rows = idsOf([...plan.activities, ...indicators, ...cohorts]);
  return [
    ...repeated(
      ['readings'],
      readings.map(({no}) => String(no)),
      'no',
    ),
    ...readings.flatMap(({concerns}, index) =>
      unknown(['readings', index, 'concerns'], 'row', concerns, rows),
    ),
  ];
}

function isKnown(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
