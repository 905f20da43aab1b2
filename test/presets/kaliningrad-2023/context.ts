import {preset} from '../../../src/presets/kaliningrad-2023/preset';
import {contextsOf} from '../../support/rule-contexts';

export type {Typed} from '../../support/rule-contexts';

export const {PRESET, rule, contextOf, peersOf, fire} = contextsOf(preset());
