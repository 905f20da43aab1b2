import type {EventEmitter} from 'node:events';

/**
 * Whoever reads may stop before the end, as in `tab … | head`. What is left
 * goes nowhere, and the command still does the whole of its work.
 */
export function bearClosedPipes(...sinks: readonly EventEmitter[]): void {
  for (const sink of sinks) {
    sink.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
