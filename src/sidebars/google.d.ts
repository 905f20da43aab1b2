/**
 * What an HTML page of Apps Script finds (guides/html/reference/run). Only the
 * one door is declared: pages call nothing else.
 */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  call(request: object): void;
}

declare const google: {
  script: {run: Runner; host: {close(): void}};
};
