import type {Activity} from '../../core/order/plan';
import type {Preset} from '../../core/order/preset';
import {isDay} from '../../core/schedule/day';
import {repeated, unknown} from './find-faults';
import type {Found, Place} from './preset-fault';

/** Faults of the roadmap: its sections and dates. */
export function planFaults({plan}: Preset): Found[] {
  const sections = plan.sections.map(({no}) => String(no));
  const place = ['plan', 'activities'];
  return [
    ...repeated(['plan', 'sections'], sections, 'no'),
    ...repeated(
      place,
      plan.activities.map(({id}) => id),
      'id',
    ),
    ...plan.activities.flatMap((activity, index) => [
      ...unknown(
        [...place, index, 'section'],
        'section',
        [String(activity.section)],
        sections,
      ),
      ...ofSchedule([...place, index, 'schedule'], activity),
    ]),
  ];
}

function ofSchedule(place: Place, {schedule}: Activity): Found[] {
  if (schedule.length === 0) return [{place, fault: {code: 'empty'}}];
  return schedule.flatMap((part, index) => {
    const days = Object.entries(part).filter(([key]) =>
      ['from', 'to', 'by'].includes(key),
    ) as [string, string][];
    const wrong = days.filter(([, day]) => !isDayOfPlan(day));
    if (wrong.length > 0) {
      return wrong.map(([key, day]): Found => ({
        place: [...place, index, key],
        fault: {code: 'no-such-day', day},
      }));
    }
    const [[, first], [, last]] = [days[0] ?? ['', ''], days[1] ?? ['', '']];
    return days.length === 2 && first > last
      ? [{place: [...place, index], fault: {code: 'wrong-order'}}]
      : [];
  });
}

/** `yyyy-mm-dd`, or `mm-dd` of any leap year. */
const isDayOfPlan = (text: string) =>
  isDay(text.length === 5 ? `2024-${text}` : text);
