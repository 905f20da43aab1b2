import type {Probe} from '../probe';
import {ADMISSION} from './admission';
import {ANSWERS} from './answers';
import {CHARTS} from './charts';
import {COPIES} from './copies';
import {FORMULAS} from './formulas';
import {PROTECTION} from './protection';
import {REFUSALS} from './refusals';
import {ROWS} from './rows';
import {SCRIPT} from './script';
import {TYPING} from './typing';

/** Every probe. The groups in which they are shown are in `words.json`. */
export const PROBES: readonly Probe[] = [
  TYPING,
  ADMISSION,
  FORMULAS,
  ANSWERS,
  COPIES,
  CHARTS,
  ROWS,
  PROTECTION,
  REFUSALS,
  SCRIPT,
].flat();
