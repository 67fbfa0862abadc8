import {
  AdminsOnly,
  AuditTrail,
  CurrentOrigin,
  CurrentUser,
  type Origin,
  type Principal,
} from '@coocook/identity';
import { DomainError } from '@coocook/kernel';
import { ApiProblems } from '@coocook/server-kit';
import { Controller, HttpCode, HttpStatus, Inject, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MONITORING_OPTIONS, type MonitoringOptions } from '../application/monitoring-options';
import { RestartResponse } from './health.dto';

function restartDisabled(): DomainError {
  return new DomainError('MONITORING_RESTART_DISABLED', 'forbidden', 'Restart is not allowed');
}

@ApiTags('Health')
@Controller('health/restart')
export class RestartController {
  constructor(
    @Inject(MONITORING_OPTIONS) private readonly options: MonitoringOptions,
    private readonly audit: AuditTrail,
  ) {}

  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @AdminsOnly()
  @ApiOperation({
    operationId: 'restart',
    summary: 'Drain and exit, for the supervisor to start the process again',
    description:
      'For administrators, and only where `ALLOW_RESTART` is true. Recorded in the audit trail first.',
  })
  @ApiAcceptedResponse({ type: RestartResponse })
  @ApiProblems(400, restartDisabled(), 503)
  async restart(@CurrentUser() admin: Principal, @CurrentOrigin() origin: Origin): Promise<RestartResponse> {
    const { allowRestart, restart } = this.options;
    if (!allowRestart || !restart) {
      throw restartDisabled();
    }
    await this.audit.record({
      action: 'monitoring.restart',
      outcome: 'succeeded',
      actorId: admin.userId,
      userId: null,
      origin,
    });
    restart();
    return { status: 'restarting' };
  }
}
