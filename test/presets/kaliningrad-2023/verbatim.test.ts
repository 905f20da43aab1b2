import {createHash} from 'node:crypto';
import {preset as kaliningrad2023} from '../../../src/presets/kaliningrad-2023/preset';
import {textsIn} from './texts-in';

const preset = kaliningrad2023();
const {plan, catalogue} = preset;
const {goals, indicators} = catalogue;

/** What the order prints, in its own order. */
const verbatim = [
  ...plan.sections.map(section => section.title),
  ...plan.activities.flatMap(one => [
    one.no,
    one.title,
    one.responsible,
    one.term,
    one.result,
  ]),
  ...goals.map(goal => goal.title),
  ...indicators.flatMap(one => [one.no, one.title, one.unit ?? '']),
];

const indicator = (id: string) => {
  const found = indicators.find(one => one.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};
const activity = (no: string) => {
  const found = plan.activities.find(one => one.no === no);
  if (!found) throw new Error(`no activity ${no}`);
  return found;
};

describe('verbatim texts', () => {
  it('are those of the order to the last character', () => {
    const hash = createHash('sha256').update(verbatim.join('\n'));
    expect(hash.digest('hex')).toBe(
      'ba6112ca688490d69f010d59ea479b34003136fbdd98af499fcd071d97cf5a81',
    );
  });

  it('have no trace of the table that they stood in', () => {
    for (const text of textsIn(preset)) {
      expect(text).not.toMatch(/[\t\r\n\u00a0]| {2}|^ | $/);
      expect(text).not.toBe('');
    }
  });

  it('join a row that a page break has cut', () => {
    expect(activity('1.5').title).toBe(
      'Проведение стратегической сессии для кураторов профориентационной работы общеобразовательных учреждений',
    );
    expect(activity('1.5').result).toBe(
      'Обмен опытом, популяризация лучшего опыта профориентационной работы',
    );
    expect(activity('2.7').responsible).toBe('Образовательные учреждения');
    expect(activity('10.1').responsible).toBe('Общеобразовательные учреждения');
  });

  it('keep the misprint of 9.1', () => {
    expect(activity('9.1').title).toContain('«Проориентационная работа»');
  });

  it('give a breakdown its own words out of its parent’s', () => {
    expect(indicator('i3.1a').title).toBe('в рамках проекта «Билет в будущее»');
    const parts = indicators.filter(one => one.parent !== null);
    expect(parts).toHaveLength(4);
    for (const part of parts) {
      expect(indicator(part.parent ?? '').title).toContain(`- ${part.title}`);
    }
  });

  it('leave a unit blank where the order does', () => {
    const blank = indicators.filter(one => one.unit === null);
    expect(blank.map(one => one.id)).toEqual(
      'i1.1 i3.1 i3.1a i3.1b i11.1a i11.1b'.split(' '),
    );
  });
});
