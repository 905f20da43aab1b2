import type {HyperFormula} from 'hyperformula';
import {buildEngine, toEngineFormula} from './engine';

const engines = new Map<string, HyperFormula>();

/** Whether a formula can be read in the locale; what it names need not exist. */
export function parsesFormula(formula: string, locale: string): boolean {
  let engine = engines.get(locale);
  if (!engine) {
    const now = () => new Date(0);
    engine = buildEngine({}, {now, timeZone: 'UTC', locale});
    engines.set(locale, engine);
  }
  return engine.validateFormula(toEngineFormula(formula, locale));
}
