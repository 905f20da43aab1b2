import type {PathWords} from './match-path';
import type {Query} from './read-query';

/** One request to a method of the API, read. */
export interface Call {
  words: PathWords;
  query: Query;
  /** The body as JSON gave it; the method holds it against its message. */
  body: object;
  user: string;
}

export interface Outcome {
  answer: unknown;
  /** Spreadsheets to be on disk before the answer goes out. */
  changed?: readonly string[];
  /** Whether the method has minded `fields` itself. */
  masked?: boolean;
}
