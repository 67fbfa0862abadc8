/** How bad it is, from the mildest to the worst. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What went wrong without anybody having asked for it: a defect, not a refusal. */
export interface ErrorReport {
  /** Whatever was thrown. Secrets and personal data are removed before it is stored. */
  readonly error: unknown;
  readonly severity: Severity;
  /** `api`: answering a request. `job`: a background job. `process`: anything else that nobody caught. */
  readonly source: 'api' | 'job' | 'process';
  /** Null when no request caused it. */
  readonly requestId: string | null;
  /** What else is known, such as the route; no personal data. */
  readonly context: Readonly<Record<string, string | number | boolean | null>>;
}

/** Where defects are told, to be stored for administrators. */
export abstract class ErrorReports {
  /** Returns at once: never throws, never waits. Drops (and counts) what it has no room for. */
  abstract report(report: ErrorReport): void;

  /** Resolves when what was told is stored, after a second at the latest; for a process that ends. Never rejects. */
  abstract flush(): Promise<void>;
}
