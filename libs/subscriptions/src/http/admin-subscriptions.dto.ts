import { characters, IsInstant, IsText } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PLANS, type Plan } from '../domain/subscription';
import { MAX_SLUG_LENGTH } from './platform.dto';

@ApiSchema({ name: 'GrantSubscriptionBody' })
export class GrantSubscriptionBody {
  @ApiProperty({ description: 'Slug of the product', maxLength: MAX_SLUG_LENGTH, example: 'coocook' })
  @IsText('Invalid product', characters(1, MAX_SLUG_LENGTH))
  readonly product!: string;

  @ApiProperty({ enum: PLANS, example: 'annual' })
  @IsIn(PLANS, { message: `Invalid plan: one of ${PLANS.join(', ')} is expected` })
  readonly plan!: Plan;

  @ApiPropertyOptional({
    description: 'ISO 8601 with its offset, within ten years; one period of the plan when it is left out',
    format: 'date-time',
    example: '2028-03-01T09:30:00Z',
  })
  @IsOptional()
  @IsInstant('until')
  readonly until?: string;
}

class PlanCountResponse {
  @ApiProperty({ description: 'Slug of the product', example: 'coocook' })
  readonly product!: string;

  @ApiProperty({ enum: PLANS, example: 'monthly' })
  readonly plan!: Plan;

  @ApiProperty({ type: 'integer', description: 'Open and going on', example: 12 })
  readonly active!: number;

  @ApiProperty({ type: 'integer', description: 'Open until their period ends', example: 1 })
  readonly canceled!: number;
}

class AmountResponse {
  @ApiProperty({ description: 'In major units', example: 118800 })
  readonly amount!: number;

  @ApiProperty({ description: 'ISO 4217', example: 'KRW' })
  readonly currency!: string;
}

@ApiSchema({ name: 'Revenue' })
export class RevenueResponse {
  @ApiProperty({
    description: 'UTC; what follows was true then',
    format: 'date-time',
    example: '2027-03-01T09:30:00.000Z',
  })
  readonly as_of!: string;

  @ApiProperty({ description: 'Those that are open, by product and plan', type: [PlanCountResponse] })
  readonly subscriptions!: readonly PlanCountResponse[];

  @ApiProperty({
    description:
      'What active paid plans are worth a month at the prices of today, an annual one a twelfth of its price. ' +
      'A value, not income: no payment is taken for a plan that an administrator activates.',
    type: [AmountResponse],
  })
  readonly monthly_recurring!: readonly AmountResponse[];
}
