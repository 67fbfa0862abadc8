import { Injectable } from '@nestjs/common';

/** Whether this process still wants requests. */
@Injectable()
export class Readiness {
  private draining = false;

  get isDraining(): boolean {
    return this.draining;
  }

  /** From now on `/ready` answers 503, so that balancers send nothing new; `/health` stays 200. */
  drain(): void {
    this.draining = true;
  }
}
