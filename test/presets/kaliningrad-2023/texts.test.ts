import {preset as kaliningrad2023} from '../../../src/presets/kaliningrad-2023/preset';
import {textsIn} from './texts-in';

const {catalogue, rules, readings} = kaliningrad2023();
const {cohorts, indicators, comparisons} = catalogue;

describe('texts for people', () => {
  it('finish the sentence «Рекомендуется …»', () => {
    for (const {action} of rules) {
      expect(action).toMatch(/^[а-я]+(ть|сти)(ся)? /);
      expect(action).not.toMatch(/\.$/);
    }
  });

  it('fit into other sentences: evidence and messages', () => {
    const inner = [...rules.map(one => one.evidence)].concat(
      comparisons.map(one => one.message),
      cohorts.map(one => one.genitive),
    );
    for (const text of inner) expect(text).toMatch(/^[а-я].*[^.]$/);
  });

  it('state each reading in whole sentences', () => {
    for (const {question, reading} of readings) {
      expect(question).toMatch(/^[А-Я0-9«].*\?$/);
      expect(reading).toMatch(/^[А-Я].*\.$/);
    }
    for (const {reading} of indicators) {
      expect(reading).toMatch(/^[А-Я].*\.$/);
      expect(reading.split('. ').length).toBeLessThanOrEqual(2);
    }
  });

  it('show no raw id', () => {
    const shown = [
      ...textsIn(readings.map(({question, reading}) => [question, reading])),
      ...textsIn(rules.map(one => [one.when, one.action, one.evidence])),
      ...textsIn(comparisons.map(one => one.message)),
      ...textsIn(indicators.map(one => one.reading)),
      ...textsIn(cohorts.map(one => [one.title, one.genitive])),
    ];
    for (const text of shown) expect(text).not.toMatch(/\b[ipkg]\d/);
  });
});
