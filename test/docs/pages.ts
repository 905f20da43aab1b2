import {exampleOf, type RuleExample} from '../../src/core/rules/rule-example';
import {preset as kaliningrad2023} from '../../src/presets/kaliningrad-2023/preset';
import examples from '../../src/presets/kaliningrad-2023/example/rule-examples.json';
import {rulePage, rulesIndex} from '../../src/wording/rule-page';
import {architecture, ARCHITECTURE} from './architecture';
import {workedExample} from './worked-example';

/** Examples that say more of a rule than those that its condition makes. */
const EXAMPLES = new Map(
  Object.entries(examples as Record<string, Partial<RuleExample>>),
);

/**
 * Pages of documentation that are made of the code, by path.
 *
 * @param root of the project
 */
export function pages(root: string): Map<string, string> {
  const preset = kaliningrad2023();
  const made = new Map([
    ['docs/rules/README.md', rulesIndex(preset.rules)],
    [ARCHITECTURE, architecture(root)],
    ['docs/worked-example.md', workedExample(preset)],
  ]);
  for (const rule of preset.rules) {
    const own = EXAMPLES.get(rule.id);
    made.set(
      `docs/rules/${rule.id}.md`,
      rulePage(rule, preset, own && exampleOf({}, own)),
    );
  }
  return made;
}
