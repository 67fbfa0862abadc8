/** `resolved` opens again when the error comes back; `ignored` stays. */
export const PATTERN_STATUSES = ['open', 'resolved', 'ignored'] as const;
export type PatternStatus = (typeof PATTERN_STATUSES)[number];

export abstract class ErrorPatterns {
  /** The pattern's status, which nobody else changes before the unit of work ends; null when there is no such pattern. */
  abstract hold(id: number): Promise<PatternStatus | null>;

  /** `at`: only what occurs later reopens a resolved pattern. */
  abstract setStatus(id: number, status: PatternStatus, at: Date): Promise<void>;
}
