/**
 * What a bare Apps Script context has, by name: the language of ES2020.
 * Whatever else the running Node offers is deleted, so that a bundle that
 * works here does not lean on a newer engine.
 */
export const GLOBALS: readonly string[] = names(`
  Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date
  Error EvalError Float32Array Float64Array Function Infinity Int8Array
  Int16Array Int32Array Intl JSON Map Math NaN Number Object Promise Proxy
  RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError
  TypeError URIError Uint8Array Uint8ClampedArray Uint16Array Uint32Array
  WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent
  escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape
`);

/**
 * Own names that an object keeps, by its path from the global object.
 * `RegExp.prototype` is left whole: touching it turns off the engine's fast
 * path for every match.
 */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Object: names(`
    length name prototype assign create defineProperties defineProperty entries
    freeze fromEntries getOwnPropertyDescriptor getOwnPropertyDescriptors
    getOwnPropertyNames getOwnPropertySymbols getPrototypeOf is isExtensible
    isFrozen isSealed keys preventExtensions seal setPrototypeOf values`),
  Array: names('length name prototype from isArray of'),
  'Array.prototype': names(`
    length constructor concat copyWithin entries every fill filter find
    findIndex flat flatMap forEach includes indexOf join keys lastIndexOf map
    pop push reduce reduceRight reverse shift slice some sort splice
    toLocaleString toString unshift values`),
  'String.prototype': names(`
    length constructor anchor big blink bold charAt charCodeAt codePointAt
    concat endsWith fixed fontcolor fontsize includes indexOf italics
    lastIndexOf link localeCompare match matchAll normalize padEnd padStart
    repeat replace search slice small split startsWith strike sub substr
    substring sup toLocaleLowerCase toLocaleUpperCase toLowerCase toString
    toUpperCase trim trimEnd trimLeft trimRight trimStart valueOf`),
  Promise: names('length name prototype all allSettled race reject resolve'),
  Map: names('length name prototype'),
  'Map.prototype': names(`
    constructor clear delete entries forEach get has keys set size values`),
  'Set.prototype': names(`
    constructor add clear delete entries forEach has keys size values`),
  'WeakMap.prototype': names('constructor delete get has set'),
  Math: names(`
    E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan
    atan2 atanh cbrt ceil clz32 cos cosh exp expm1 floor fround hypot imul log
    log10 log1p log2 max min pow random round sign sin sinh sqrt tan tanh
    trunc`),
  Error: names('length name prototype captureStackTrace stackTraceLimit'),
  JSON: names('parse stringify'),
  'ArrayBuffer.prototype': names('constructor byteLength slice'),
  Uint8Array: names('length name prototype BYTES_PER_ELEMENT'),
  'Uint8Array.prototype': names('constructor BYTES_PER_ELEMENT'),
  Symbol: names(`
    length name prototype asyncIterator for hasInstance isConcatSpreadable
    iterator keyFor match matchAll replace search species split toPrimitive
    toStringTag unscopables`),
  Intl: names(`
    Collator DateTimeFormat Locale NumberFormat PluralRules RelativeTimeFormat
    getCanonicalLocales`),
};

/** The same for `%TypedArray%.prototype`, which has no global name. */
export const TYPED_ARRAY: readonly string[] = names(`
  constructor buffer byteLength byteOffset copyWithin entries every fill filter
  find findIndex forEach includes indexOf join keys lastIndexOf length map
  reduce reduceRight reverse set slice some sort subarray toLocaleString
  toString values`);

function names(text: string): string[] {
  return text.trim().split(/\s+/);
}
