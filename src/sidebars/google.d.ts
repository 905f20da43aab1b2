/**
 * What an HTML page of Apps Script finds (guides/html/reference/run). Only the
 * doors are declared: panels call the one, the form by link the other.
 */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  call(request: object): void;
  form(request: object): void;
}

declare const google: {
  script: {run: Runner; host: {close(): void}};
};
