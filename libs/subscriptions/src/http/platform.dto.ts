import { UserResponse } from '@coocook/identity';
import { characters, IsText } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PLANS, type Plan, type SubscriptionStatus } from '../domain/subscription';

export const MAX_SLUG_LENGTH = 50;

/** A service on sale. */
@ApiSchema({ name: 'Product' })
export class ProductResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly id!: number;

  @ApiProperty({ description: 'Its stable name', example: 'coocook' })
  readonly slug!: string;

  @ApiProperty({ example: 'CooCook' })
  readonly name!: string;

  @ApiProperty({ example: 'Find a private chef and book them for an evening.' })
  readonly description!: string;

  @ApiProperty({ description: 'An emoji', example: '🍳' })
  readonly icon!: string;

  @ApiProperty({ description: 'In major units of `currency`', example: 9900 })
  readonly monthly_price!: number;

  @ApiProperty({ description: 'In major units of `currency`', example: 99000 })
  readonly annual_price!: number;

  @ApiProperty({ description: 'ISO 4217', example: 'KRW' })
  readonly currency!: string;

  @ApiProperty({ description: 'On sale', example: true })
  readonly active!: boolean;
}

@ApiSchema({ name: 'ProductList' })
export class ProductListResponse {
  @ApiProperty({ description: 'By id', type: [ProductResponse] })
  readonly products!: readonly ProductResponse[];
}

@ApiSchema({ name: 'StartSubscriptionBody' })
export class StartSubscriptionBody {
  @ApiProperty({ description: 'Slug of the product', maxLength: MAX_SLUG_LENGTH, example: 'coocook' })
  @IsText('Invalid product', characters(1, MAX_SLUG_LENGTH))
  readonly product!: string;

  @ApiProperty({ description: 'Only `trial` may be started by oneself', enum: PLANS, example: 'trial' })
  @IsIn(PLANS, { message: `Invalid plan: one of ${PLANS.join(', ')} is expected` })
  readonly plan!: Plan;
}

@ApiSchema({ name: 'Subscription' })
export class SubscriptionResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly id!: number;

  @ApiProperty({ description: 'Slug of the product', example: 'coocook' })
  readonly product!: string;

  @ApiProperty({ enum: PLANS, example: 'trial' })
  readonly plan!: Plan;

  @ApiProperty({
    description: '`canceled` still opens the door until the period ends',
    enum: ['active', 'canceled', 'expired'],
    example: 'active',
  })
  readonly status!: SubscriptionStatus;

  @ApiProperty({
    description: 'UTC; past it the subscription opens no door',
    format: 'date-time',
    example: '2027-03-15T09:30:00.000Z',
  })
  readonly current_period_end!: string;
}

@ApiSchema({ name: 'SubscriptionList' })
export class SubscriptionListResponse {
  @ApiProperty({ description: 'The newest first; past ones too', type: [SubscriptionResponse] })
  readonly subscriptions!: readonly SubscriptionResponse[];
}

@ApiSchema({ name: 'Dashboard' })
export class DashboardResponse {
  @ApiProperty({ type: UserResponse })
  readonly user!: UserResponse;

  @ApiProperty({ description: 'The services that the caller may use now, by id', type: [ProductResponse] })
  readonly products!: readonly ProductResponse[];

  @ApiProperty({ type: 'integer', description: 'How many they are', example: 1 })
  readonly subscription_count!: number;
}

export class CancelSubscriptionQuery {
  @ApiPropertyOptional({
    description: '`true`: it opens no door from now on; otherwise it does until its period ends',
    enum: ['true', 'false'],
    default: 'false',
    example: 'false',
  })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'Invalid now: true or false is expected' })
  readonly now: 'true' | 'false' = 'false';

  get atOnce(): boolean {
    return this.now === 'true';
  }
}
