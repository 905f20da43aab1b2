import {types} from 'node:util';

/** What an execution of the script ended with instead of an answer. */
export class ScriptError extends Error {
  /** The stack inside the script, for the log; '' if it threw no error. */
  readonly scriptStack: string;

  constructor(message: string, name: string, scriptStack: string) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
  }

  /** Reads whatever was thrown, from any realm. */
  static from(thrown: unknown): ScriptError {
    if (thrown instanceof ScriptError) return thrown;
    if (types.isNativeError(thrown)) {
      return new ScriptError(thrown.message, thrown.name, thrown.stack ?? '');
    }
    return new ScriptError(String(thrown), 'Error', '');
  }
}
