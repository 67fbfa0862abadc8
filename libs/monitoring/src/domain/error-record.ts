import { redacted, redactedContext, type JsonObject, type Severity } from '@coocook/kernel';
import { patternOf } from './error-pattern';

/** `client`: told over HTTP. The others: found by the product itself, while it answered, in a job, anywhere else. */
export const ERROR_SOURCES = ['client', 'api', 'job', 'process'] as const;
export type ErrorSource = (typeof ERROR_SOURCES)[number];

/**
 * So many errors of a pattern within one hour of the clock are kept whole; a storm of the same must not fill the disk.
 * Of those that follow, the product's own are only counted, and told ones are kept without stack and context.
 */
export const KEPT_WHOLE_AN_HOUR = 100;

/** An error as it was told. */
export interface ErrorFacts {
  readonly errorType: string;
  readonly message: string;
  readonly severity: Severity;
  readonly source: ErrorSource;
  readonly projectId: string | null;
  readonly requestId: string | null;
  readonly stackTrace: string | null;
  readonly context: JsonObject;
  readonly occurredAt: Date;
}

/** An error as it may be stored: without secrets and personal data, and with the pattern it belongs to. */
export interface ErrorRecord extends ErrorFacts {
  /** The message with its changing parts masked. */
  readonly pattern: string;
}

export function recordOf(facts: ErrorFacts): ErrorRecord {
  const message = redacted(facts.message);
  return {
    ...facts,
    errorType: redacted(facts.errorType),
    message,
    pattern: patternOf(message),
    stackTrace: facts.stackTrace === null ? null : redacted(facts.stackTrace),
    context: redactedContext(facts.context),
  };
}
