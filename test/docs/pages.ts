import {RULE_CONDITIONS} from '../../src/core/rules';
import {preset as kaliningrad2023} from '../../src/presets/kaliningrad-2023/preset';
import {rulePage, rulesIndex} from '../../src/wording/rule-page';
import {workedExample} from './worked-example';

/** Pages of documentation that are made of the code, by path. */
export function pages(): Map<string, string> {
  const preset = kaliningrad2023();
  const made = new Map([
    ['docs/rules/README.md', rulesIndex(preset.rules)],
    ['docs/worked-example.md', workedExample(preset)],
  ]);
  for (const rule of preset.rules) {
    const condition = RULE_CONDITIONS.find(one => one.id === rule.id);
    if (!condition) throw new Error(`unknown rule: ${rule.id}`);
    made.set(`docs/rules/${rule.id}.md`, rulePage(rule, condition, preset));
  }
  return made;
}
