import { characters, IntegerText, IsInstant, IsText, PagedResponse, PageQuery } from '@coocook/server-kit';
import { MAX_ID } from '@coocook/kernel';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AUDIT_OUTCOMES, type AuditOutcome } from '../application/audit-trail';
import type { AuditEventView, AuditSearch } from '../application/audit.queries';

const MAX_ACTION_LENGTH = 100;

export class ListAuditEventsQuery extends PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Who did it or whose account it is about',
    minimum: 1,
    maximum: MAX_ID,
    example: 8,
  })
  @IsOptional()
  @IntegerText(1, MAX_ID)
  readonly user_id?: number;

  @ApiPropertyOptional({ description: 'Exactly this one', example: 'identity.sign_in' })
  @IsOptional()
  @IsText('Invalid action', characters(1, MAX_ACTION_LENGTH))
  readonly action?: string;

  @ApiPropertyOptional({ enum: AUDIT_OUTCOMES, example: 'failed' })
  @IsOptional()
  @IsIn(AUDIT_OUTCOMES, { message: `Invalid outcome: one of ${AUDIT_OUTCOMES.join(', ')} is expected` })
  readonly outcome?: AuditOutcome;

  @ApiPropertyOptional({
    description: 'ISO 8601 with its offset, inclusive',
    format: 'date-time',
    example: '2027-03-01T00:00:00Z',
  })
  @IsOptional()
  @IsInstant('from')
  readonly from?: string;

  @ApiPropertyOptional({
    description: 'ISO 8601 with its offset, exclusive',
    format: 'date-time',
    example: '2027-04-01T00:00:00Z',
  })
  @IsOptional()
  @IsInstant('to')
  readonly to?: string;

  toSearch(): AuditSearch {
    return {
      userId: this.user_id,
      action: this.action,
      outcome: this.outcome,
      from: this.from === undefined ? undefined : new Date(this.from),
      to: this.to === undefined ? undefined : new Date(this.to),
      ...this.paging,
    };
  }
}

@ApiSchema({ name: 'AuditEvent' })
export class AuditEventResponse {
  @ApiProperty({ type: 'integer', example: 1201 })
  readonly id: number;

  @ApiProperty({ description: 'UTC', format: 'date-time', example: '2027-03-01T09:30:00.000Z' })
  readonly at: string;

  @ApiProperty({ description: '`context.what_happened`', example: 'identity.sign_in' })
  readonly action: string;

  @ApiProperty({
    description: '`failed`: tried and wrong. `refused`: not even tried, such as a locked account',
    enum: AUDIT_OUTCOMES,
    example: 'failed',
  })
  readonly outcome: AuditOutcome;

  @ApiProperty({
    description: 'Who did it; null for somebody not signed in and for the system',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly actor_id: number | null;

  @ApiProperty({ description: 'Whose account', type: 'integer', nullable: true, example: 8 })
  readonly user_id: number | null;

  @ApiProperty({
    description: 'Network address; hidden from demo accounts',
    type: 'string',
    nullable: true,
    example: '203.0.113.7',
  })
  readonly address: string | null;

  @ApiProperty({
    description: 'User-Agent header; hidden from demo accounts',
    type: 'string',
    nullable: true,
    example: 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0',
  })
  readonly user_agent: string | null;

  @ApiProperty({
    description: 'As in `X-Request-Id` and in the logs',
    type: 'string',
    nullable: true,
    example: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11',
  })
  readonly request_id: string | null;

  @ApiProperty({
    description: 'What else is known of it',
    type: 'object',
    additionalProperties: true,
    example: { attempts_remaining: 4 },
  })
  readonly details: object;

  constructor(event: AuditEventView, isWithOrigin: boolean) {
    this.id = event.id;
    this.at = event.at.toISOString();
    this.action = event.action;
    this.outcome = event.outcome;
    this.actor_id = event.actorId;
    this.user_id = event.userId;
    this.address = isWithOrigin ? event.address : null;
    this.user_agent = isWithOrigin ? event.userAgent : null;
    this.request_id = event.requestId;
    this.details = event.details;
  }
}

@ApiSchema({ name: 'AuditEventList' })
export class AuditEventListResponse extends PagedResponse {
  @ApiProperty({ description: 'The newest first', type: [AuditEventResponse] })
  readonly events!: readonly AuditEventResponse[];
}
