import { PagedResponse } from '@coocook/server-kit';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { SessionView } from '../application/session.queries';
import { deviceSummary } from './device-summary';

@ApiSchema({ name: 'OpenSession' })
export class OpenSessionResponse {
  @ApiProperty({ format: 'uuid', example: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11' })
  readonly id: string;

  @ApiProperty({
    description: 'Browser and system it began on, as far as they tell; hidden from demo administrators',
    type: 'string',
    nullable: true,
    example: 'Chrome on Windows',
  })
  readonly device: string | null;

  @ApiProperty({
    description: 'Network address it began at; hidden from demo administrators',
    type: 'string',
    nullable: true,
    example: '203.0.113.7',
  })
  readonly address: string | null;

  @ApiProperty({ description: 'UTC', format: 'date-time', example: '2027-03-01T09:30:00.000Z' })
  readonly created_at: string;

  @ApiProperty({
    description: 'UTC, to the minute',
    format: 'date-time',
    example: '2027-03-04T18:02:11.000Z',
  })
  readonly last_seen_at: string;

  @ApiProperty({ description: 'The one that asks', example: true })
  readonly current: boolean;

  constructor(session: SessionView, currentSessionId: string | null, isWithOrigin = true) {
    this.id = session.id;
    this.device = isWithOrigin ? deviceSummary(session.userAgent) : null;
    this.address = isWithOrigin ? session.address : null;
    this.created_at = session.createdAt.toISOString();
    this.last_seen_at = session.lastSeenAt.toISOString();
    this.current = session.id === currentSessionId;
  }
}

@ApiSchema({ name: 'OpenSessionList' })
export class OpenSessionListResponse extends PagedResponse {
  @ApiProperty({ description: 'The last seen first', type: [OpenSessionResponse] })
  readonly sessions!: readonly OpenSessionResponse[];
}
