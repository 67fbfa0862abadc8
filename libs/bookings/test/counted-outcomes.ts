import { Outcomes, type Counted, type Outcome } from '@coocook/kernel';

/** Remembers what was counted; unlike the real one also what a unit of work undoes afterwards. */
export class CountedOutcomes extends Outcomes {
  private readonly counts = new Map<string, number>();

  count<What extends Counted>(_what: What, outcome: Outcome<What>, times = 1): void {
    this.counts.set(outcome, this.of(outcome) + times);
  }

  of(outcome: string): number {
    return this.counts.get(outcome) ?? 0;
  }
}
