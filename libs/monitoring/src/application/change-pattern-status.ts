import { AuditTrail, type Origin, type Principal } from '@coocook/identity';
import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { patternNotFound } from '../domain/monitoring.errors';
import { ErrorPatterns, type PatternStatus } from './error-patterns';

/** An administrator says what is to become of a pattern. Saying it again changes and records nothing. */
@Injectable()
export class ChangePatternStatus {
  constructor(
    private readonly patterns: ErrorPatterns,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** MONITORING_PATTERN_NOT_FOUND. */
  async execute(id: number, status: PatternStatus, admin: Principal, origin: Origin): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.patterns.hold(id);
      if (before === null) throw patternNotFound();
      if (before === status) return;
      await this.patterns.setStatus(id, status, this.clock.now());
      await this.audit.record({
        action: 'monitoring.error_pattern_change',
        outcome: 'succeeded',
        actorId: admin.userId,
        userId: null,
        origin,
        details: { pattern_id: id, from: before, to: status },
      });
    });
  }
}
