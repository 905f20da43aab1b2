/**
 * What links need of the place where they run. Records and what is recalled
 * are kept by the script: who may only open the workbook reads neither.
 */
export interface LinkHost {
  /** Text of at least 128 bits of the platform's own randomness. */
  random(): string;
  /** SHA-256 of a text, in letters, digits, `-` and `_`. */
  digest(text: string): string;
  /** A record that was kept; empty when there is none. */
  read(name: string): string;
  /** All records by name. */
  readAll(): Readonly<Record<string, string>>;
  /** Keeps records, at most 9 kB each; an empty text removes one. */
  write(records: Readonly<Record<string, string>>): void;
  /** What is remembered of these names, those forgotten left out. */
  recall(names: readonly string[]): Readonly<Record<string, string>>;
  /** Remembers a text for so many seconds, or less when room is short. */
  remember(name: string, text: string, seconds: number): void;
  /** Address of the web app; empty when it is not deployed. */
  address(): string;
}
