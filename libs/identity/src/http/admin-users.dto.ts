import { characters, IsText, PagedResponse, PageQuery } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { UserDetails } from '../application/user-directory';
import { USER_STATUSES, type UserSearch, type UserStatus, type UserView } from '../application/user.queries';
import { UserSubscriptionResponse } from './auth.dto';
import { toSubscriptionResponse } from './subscription-fact';

const MAX_TEXT = 100;

export class ListUsersQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Contained in name or address, any case',
    maxLength: MAX_TEXT,
    example: 'kim',
  })
  @IsOptional()
  @IsText(`Invalid q: text of at most ${MAX_TEXT} characters is expected`, characters(0, MAX_TEXT))
  readonly q?: string;

  @ApiPropertyOptional({
    description: '`locked`: by an administrator',
    enum: USER_STATUSES,
    example: 'active',
  })
  @IsOptional()
  @IsIn(USER_STATUSES, { message: `Invalid status: one of ${USER_STATUSES.join(', ')} is expected` })
  readonly status?: UserStatus;

  toSearch(): UserSearch {
    return { text: this.q, status: this.status, ...this.paging };
  }
}

@ApiSchema({ name: 'AdministeredUser' })
export class AdministeredUserResponse {
  @ApiProperty({ type: 'integer', example: 8 })
  readonly id: number;

  @ApiProperty({ example: 'kim.seoyeon@example.com' })
  readonly email: string;

  @ApiProperty({ example: 'Kim Seoyeon' })
  readonly name: string;

  @ApiProperty({ description: '`user`, `admin`', type: [String], example: ['user'] })
  readonly roles: readonly string[];

  @ApiProperty({ description: '`locked`: by an administrator', enum: USER_STATUSES, example: 'active' })
  readonly status: UserStatus;

  @ApiProperty({
    description: 'UTC; since when it is locked',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly locked_at: string | null;

  @ApiProperty({ description: 'Can be neither changed nor locked', example: false })
  readonly is_demo: boolean;

  @ApiProperty({ description: 'UTC', format: 'date-time', example: '2027-03-01T09:30:00.000Z' })
  readonly created_at: string;

  @ApiProperty({
    description:
      'UTC, to the minute; null when never, or long ago: sessions are forgotten 30 days after they are over',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: '2027-03-04T18:02:11.000Z',
  })
  readonly last_seen_at: string | null;

  constructor(user: UserView) {
    this.id = user.id;
    this.email = user.email;
    this.name = user.name;
    this.roles = user.roles;
    this.status = user.lockedAt ? 'locked' : 'active';
    this.locked_at = user.lockedAt?.toISOString() ?? null;
    this.is_demo = user.isDemo;
    this.created_at = user.createdAt.toISOString();
    this.last_seen_at = user.lastSeenAt?.toISOString() ?? null;
  }
}

@ApiSchema({ name: 'AdministeredUserDetails' })
export class UserDetailsResponse extends AdministeredUserResponse {
  @ApiProperty({ description: 'Has a chef profile', example: false })
  readonly is_chef: boolean;

  @ApiProperty({ description: 'Id of the chef profile', type: 'integer', nullable: true, example: null })
  readonly chef_id: number | null;

  @ApiProperty({ description: 'The newest first; past ones too', type: [UserSubscriptionResponse] })
  readonly subscriptions: readonly UserSubscriptionResponse[];

  @ApiProperty({
    description: 'UTC; until when too many failed sign-ins keep out whoever is on no known device',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly locked_out_until: string | null;

  constructor(user: UserDetails) {
    super(user);
    this.is_chef = user.chefId !== null;
    this.chef_id = user.chefId;
    this.subscriptions = user.subscriptions.map(toSubscriptionResponse);
    this.locked_out_until = user.lockedOutUntil?.toISOString() ?? null;
  }
}

@ApiSchema({ name: 'AdministeredUserList' })
export class UserListResponse extends PagedResponse {
  @ApiProperty({ description: 'By id', type: [AdministeredUserResponse] })
  readonly users!: readonly AdministeredUserResponse[];
}

@ApiSchema({ name: 'SessionsEndedResult' })
export class SessionsEndedResponse {
  @ApiProperty({ example: 'Signed out everywhere' })
  readonly message!: string;
}
