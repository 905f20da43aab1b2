import vm from 'node:vm';
import {GLOBALS, MEMBERS, TYPED_ARRAY} from './es2020';

/** A fresh world with only what Apps Script has, and the ways into it. */
export interface BareContext {
  readonly context: vm.Context;
  /** Makes an object of the context's own realm out of JSON text. */
  readonly parse: (json: string) => unknown;
  /** Makes an `Error` of the context's own realm. */
  readonly makeError: (message: string, name?: string) => Error;
}

interface Ways {
  parse: (json: string) => unknown;
  makeError: (message: string, name?: string) => Error;
}

/**
 * Runs inside the new context. With a fixed clock only «now» changes:
 * `new Date(x)` stays what it is.
 */
const PREPARE = new vm.Script(
  `(function (globals, members, typedArray, now) {
  'use strict';
  const keep = (object, names) => {
    const kept = new Set(names);
    for (const name of Object.getOwnPropertyNames(object)) {
      if (!kept.has(name)) delete object[name];
    }
  };
  const RealDate = Date;
  keep(globalThis, globals);
  for (const path of Object.keys(members)) {
    const object = path.split('.').reduce((at, name) => at[name], globalThis);
    keep(object, members[path]);
  }
  const typed = Object.getPrototypeOf(Uint8Array);
  keep(typed.prototype, typedArray);
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  keep(iterator, ['constructor']);
  delete RegExp.escape;
  delete RealDate.prototype.toTemporalInstant;
  delete DataView.prototype.getFloat16;
  delete DataView.prototype.setFloat16;
  if (now !== null) {
    const Fixed = function Date(...parts) {
      if (!new.target) return new RealDate(now).toString();
      return Reflect.construct(
        RealDate, parts.length === 0 ? [now] : parts, new.target);
    };
    Object.defineProperty(Fixed, 'length', {value: 7});
    Object.defineProperty(Fixed, 'prototype', {
      value: RealDate.prototype, writable: false});
    Object.defineProperty(Fixed.prototype, 'constructor', {
      value: Fixed, writable: true, configurable: true});
    for (const [name, value] of [
      ['UTC', RealDate.UTC], ['parse', RealDate.parse], ['now', () => now]]) {
      Object.defineProperty(Fixed, name, {
        value, writable: true, configurable: true});
    }
    Object.defineProperty(globalThis, 'Date', {
      value: Fixed, writable: true, configurable: true});
  }
  const {parse} = JSON;
  return {
    parse: text => parse(text),
    makeError: (message, name) => {
      const error = new Error(message);
      if (name !== undefined) {
        Object.defineProperty(error, 'name', {
          value: name, writable: true, configurable: true});
      }
      return error;
    },
  };
})`,
  {filename: 'bare-context.js'},
);

/** @param now milliseconds since 1970, or null for the machine's clock. */
export function bareContext(now: number | null): BareContext {
  const context = vm.createContext();
  const prepare = PREPARE.runInContext(context) as (
    globals: readonly string[],
    members: Readonly<Record<string, readonly string[]>>,
    typedArray: readonly string[],
    now: number | null,
  ) => Ways;
  return {context, ...prepare(GLOBALS, MEMBERS, TYPED_ARRAY, now)};
}
