/** Says in words what keeps a preset from being built. */

const NOT_THERE = {
  section: 'нет раздела',
  goal: 'нет цели',
  activity: 'нет мероприятия',
  indicator: 'нет показателя',
  cohort: 'нет контингента',
  field: 'нет показателя или контингента',
  row: 'нет мероприятия, показателя или контингента',
  condition: 'программа не знает условия',
  parameter: 'у правила нет параметра',
};

const quoted = words => words.map(word => `«${word}»`).join(', ');

/** What a file may hold instead. */
function expected({code, values, options, errors}) {
  if (code === 'invalid_value') return values ?? [];
  if (options) return options;
  return (errors ?? []).flat().flatMap(inner => expected(inner));
}

function schema(issue, value) {
  if (issue.code === 'unrecognized_keys') {
    return `лишнее или неизвестное: ${quoted(issue.keys)}`;
  }
  if (value === null && issue.code === 'invalid_type') {
    return 'не заполнено';
  }
  const choices = expected(issue);
  const stands =
    typeof value === 'object' ? '' : `стоит ${quoted([String(value)])}; `;
  if (choices.length > 0) return `${stands}может быть ${quoted(choices)}`;
  const inner = (issue.errors ?? []).flat();
  const said = inner.length > 0 ? inner.at(-1).message : issue.message;
  return `${stands}${said}`;
}

const SAID = {
  schema: ({issue, value}) => schema(issue, value),
  'no-such': ({what, id}) => `${NOT_THERE[what]} ${quoted([id])}`,
  repeated: ({id}) => `${quoted([id])} повторяется`,
  circular: ({id}) => `${quoted([id])} по ссылкам приходит к самому себе`,
  'not-reported': ({id, kind}) =>
    `контингент ${quoted([id])} не сдают учреждения вида ${quoted([kind])}`,
  'kinds-differ': ({missing, extra}) =>
    [
      ...(missing.length > 0 ? [`не указано для ${quoted(missing)}`] : []),
      ...(extra.length > 0 ? [`показатель не сдают ${quoted(extra)}`] : []),
    ].join('; '),
  'out-of-bounds': ({min, max}) => `нужно целое число от ${min} до ${max}`,
  'too-few': ({named}) =>
    `названо показателей: ${named}, а правилу нужно больше`,
  unfit: () => 'не то, что нужно правилу с таким условием',
  'no-such-day': ({day}) => `нет такого дня: ${quoted([day])}`,
  'wrong-order': () => 'должно идти по возрастанию',
  empty: () => 'пусто',
  'no-such-zone': ({zone}) => `нет такого часового пояса: ${quoted([zone])}`,
  'no-such-locale': ({locale}) => `нет такого языка: ${quoted([locale])}`,
};

/** One line: the file, the place in it, what is wrong there. */
export function wordFault({file, path, fault}) {
  const place = path === '' ? file : `${file}: ${path}`;
  return `${place}: ${SAID[fault.code](fault)}`;
}
