import { Outcomes, OUTCOMES, UnitOfWork, type Counted, type Outcome } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';

const HELP: Readonly<Record<Counted, string>> = {
  bookings:
    'What became of bookings, and requests refused because the chef does not have that time. Expired ones are counted ' +
    'when that is written down, which may be some time after.',
  sign_ins: 'Sign-ins with a password, by how they ended.',
};

@Injectable()
export class PrometheusOutcomes extends Outcomes {
  private readonly counters: Readonly<Record<Counted, Counter<'outcome'>>>;

  constructor(
    registry: Registry,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
    this.counters = { bookings: counter('bookings', registry), sign_ins: counter('sign_ins', registry) };
  }

  count<What extends Counted>(what: What, outcome: Outcome<What>, times = 1): void {
    this.unitOfWork.afterCommit(() => this.counters[what].inc({ outcome }, times));
  }
}

/** Every outcome is there from the start: an increase from nothing is one that PromQL does not see. */
function counter(what: Counted, registry: Registry): Counter<'outcome'> {
  const made = new Counter({
    name: `${what}_total`,
    help: HELP[what],
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of OUTCOMES[what]) made.inc({ outcome }, 0);
  return made;
}
