import fs from 'node:fs';
import path from 'node:path';
import type {Preset} from '../../src/core/order/preset';

/** The least that an order can say: one row of each, and nothing chosen. */
export function smallPreset(): Preset {
  return {
    id: 'small-town',
    title: 'Профориентация: Малый Город, 2030',
    locale: 'ru_RU',
    timeZone: 'Asia/Vladivostok',
    periods: [2030],
    plan: {
      source: 'План Малого Города на 2030 год',
      sections: [{no: 1, title: 'Работа со школами'}],
      activities: [
        {
          id: 'p1.1',
          no: '1.1',
          section: 1,
          title: 'Провести ярмарку профессий',
          responsible: 'Школы',
          term: 'Ежегодно',
          result: 'Ярмарка проведена',
          schedule: [{kind: 'year'}],
          parties: [{role: 'school'}],
        },
      ],
    },
    catalogue: {
      goals: [{no: 1, title: 'Познакомить с профессиями'}],
      cohorts: [
        {
          id: 'k1-11',
          title: 'Обучающиеся',
          genitive: 'обучающихся',
          reportedBy: ['school'],
          upperGradesOnly: false,
          sensitive: false,
          within: [],
        },
      ],
      indicators: [
        {
          id: 'i1.1',
          no: '1.1',
          short: 'Показатель',
          goal: 1,
          title: 'Были на ярмарке',
          unit: 'человек',
          answer: 'number',
          reportedBy: ['school'],
          upperGradesOnly: false,
          denominator: {school: ['k1-11']},
          parent: null,
          sumOfParts: false,
          controllable: true,
          activities: ['p1.1'],
          reading: 'Каждый – один раз.',
        },
      ],
      comparisons: [],
      thresholds: {
        changePercent: 50,
        zeroCohort: 100,
        zeroMedianPercent: 20,
        sizeBands: [0],
        sizeCohort: {school: 'k1-11'},
        peersAtLeast: 5,
        verdictDenominator: 20,
        smallNumber: 10,
      },
    },
    rules: [],
    causes: [],
    readings: [],
  };
}

/** Writes a preset as the folder that the build reads. */
export function writePreset(folder: string, preset: Preset): void {
  const {plan, catalogue, rules, causes, readings, ...settings} = preset;
  const parts = {plan, indicators: catalogue, rules, causes, readings};
  fs.mkdirSync(folder, {recursive: true});
  for (const [name, part] of Object.entries(parts)) {
    const text = JSON.stringify(part, null, 2);
    fs.writeFileSync(path.join(folder, `${name}.json`), text);
  }
  const imports = Object.keys(parts)
    .map(name => `import ${name} from './${name}.json';`)
    .join('\n');
  fs.writeFileSync(
    path.join(folder, 'preset.ts'),
    `${imports}
export function preset() {
  return {
    ...${JSON.stringify(settings)},
    plan, catalogue: indicators, rules, causes, readings,
  };
}
`,
  );
}
