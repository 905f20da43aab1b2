import path from 'node:path';
import type {Preset} from '../../src/core/order/preset';
import {BundleProject} from '../support/bundle-project';
import {smallPreset, writePreset} from '../support/small-preset';

const KALININGRAD = 'Собрано: Профориентация: Калининград, 2023–2025\n';
const SMALL = 'Собрано: Профориентация: Малый Город, 2030\n';

let project: BundleProject;
let folder: string;
beforeAll(() => {
  project = new BundleProject();
  folder = path.join(project.folder, 'small-town');
});
afterAll(() => project.remove());

/** Builds what a person made of the small order; throws what they are told. */
function build(change: (preset: Preset) => void = () => undefined): string {
  const preset = smallPreset();
  change(preset);
  writePreset(folder, preset);
  return project.build(folder);
}
const script = () => project.read('dist/Code.js');
const timeZone = () =>
  (JSON.parse(project.read('dist/appsscript.json')) as {timeZone: string})
    .timeZone;

describe('a build for another order', () => {
  it('takes the place of the one before, and says whose it is', () => {
    expect(project.build()).toBe(KALININGRAD);
    const before = script();
    expect(timeZone()).toBe('Europe/Kaliningrad');
    expect(build()).toBe(SMALL);
    expect(script()).not.toBe(before);
    expect(timeZone()).toBe('Asia/Vladivostok');
    expect(project.build()).toBe(KALININGRAD);
    expect(script()).toBe(before);
    expect(timeZone()).toBe('Europe/Kaliningrad');
  });

  it('follows a change of the order outside the sources', () => {
    build();
    const before = script();
    const changed = 'Собрано: Малый Город\n';
    expect(build(preset => (preset.title = 'Малый Город'))).toBe(changed);
    expect(script()).not.toBe(before);
  });

  it('says which orders there are when it is not found', () => {
    expect(() => project.build('atlantis')).toThrow(
      /atlantis.*kaliningrad-2023/,
    );
  });
});

describe('an order with faults', () => {
  it('is refused, each fault with its file and place', () => {
    expect(() =>
      build(preset => {
        const {catalogue, plan} = preset;
        const [row] = catalogue.indicators;
        row!.reportedBy.push('college' as 'school');
        row!.denominator = {school: ['k1-4']};
        row!.activities = ['p9.9'];
        plan.activities[0]!.section = 7;
        preset.timeZone = 'Europe/Atlantis';
        preset.readings = [
          {no: 1, question: '?', reading: '!', concerns: ['i5.5']},
        ];
      }),
    ).toThrow(
      `Порядок «small-town» собрать нельзя, ошибок: 7.
  indicators.json: indicators[0] (i1.1).reportedBy[1]: стоит «college»; может быть «school», «preschool», «supplementary»
  preset.ts: timeZone: нет такого часового пояса: «Europe/Atlantis»
  plan.json: activities[0] (p1.1).section: нет раздела «7»
  indicators.json: indicators[0] (i1.1).denominator: не указано для «college»
  indicators.json: indicators[0] (i1.1).denominator.school: нет контингента «k1-4»
  indicators.json: indicators[0] (i1.1).activities: нет мероприятия «p9.9»
  readings.json: [0] (1).concerns: нет мероприятия, показателя или контингента «i5.5»`,
    );
  });

  it('leaves the build before it alone', () => {
    build();
    const before = script();
    expect(() => build(preset => (preset.periods = []))).toThrow(
      'preset.ts: periods: пусто',
    );
    expect(script()).toBe(before);
  });
});
