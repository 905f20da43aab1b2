import {types} from 'node:util';
import {GoogleError} from './google-error';

export type ArgumentType =
  'String' | 'Number' | 'Boolean' | 'Date' | 'Object' | 'Array' | 'Function';

/**
 * Holds the arguments of a call against the forms that the method has.
 * Google converts a few of them in silence; here they must be right.
 * @throws {GoogleError} in Google's words.
 */
export function checkArguments(
  method: string,
  args: readonly unknown[],
  ...forms: readonly (readonly ArgumentType[])[]
): void {
  const fits = forms.some(
    form =>
      form.length === args.length &&
      form.every((type, at) => typeOf(args[at]) === type),
  );
  if (fits) return;
  const given = args.map(arg => typeOf(arg)).join(',');
  throw new GoogleError(
    `The parameters (${given}) don't match the method signature for ${method}.`,
  );
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (types.isDate(value)) return 'Date';
  if (Array.isArray(value)) return 'Array';
  const type = typeof value;
  return type.charAt(0).toUpperCase() + type.slice(1);
}
