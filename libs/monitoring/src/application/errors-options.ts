/** What the composing process tells about errors that others report. */
export interface ErrorsOptions {
  /** What programs that are nobody's account send as `X-Ingest-Key`; null: none is accepted. */
  readonly ingestKey: string | null;
}

export const ERRORS_OPTIONS = Symbol('ERRORS_OPTIONS');
