import {
  demoAccountFixed,
  AdminsOnly,
  CurrentOrigin,
  CurrentUser,
  type Origin,
  type Principal,
} from '@coocook/identity';
import { Clock } from '@coocook/kernel';
import { ApiProblems, IdPipe } from '@coocook/server-kit';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { GrantSubscription } from '../application/grant-subscription';
import { RevenueQueries } from '../application/revenue.queries';
import { RevokeSubscription } from '../application/revoke-subscription';
import { MAX_YEARS_AHEAD } from '../domain/subscription';
import {
  notLater,
  openAlready,
  productNotFound,
  subscriptionEnded,
  subscriptionNotFound,
  trialUsed,
  untilInvalid,
  userNotFound,
} from '../domain/subscriptions.errors';
import { GrantSubscriptionBody, RevenueResponse } from './admin-subscriptions.dto';
import { CancelSubscriptionQuery, SubscriptionResponse } from './platform.dto';
import { toSubscriptionResponse } from './subscription.presenter';

const SOME_END = new Date('2027-03-15T09:30:00Z');

@ApiTags('Administration')
@Controller('platform/admin')
@AdminsOnly()
export class AdminSubscriptionsController {
  constructor(
    private readonly grantSubscription: GrantSubscription,
    private readonly revokeSubscription: RevokeSubscription,
    private readonly revenue: RevenueQueries,
    private readonly clock: Clock,
  ) {}

  @Post('users/:id/subscriptions')
  @ApiOperation({
    operationId: 'grantSubscription',
    summary: 'Give somebody a subscription, or extend the one that is open',
    description:
      'Nobody pays for it here. Extending needs an `until` that is later than the present end, and takes over the plan; ' +
      'of two administrators who grant the same at once one is refused.',
  })
  @ApiParam({ name: 'id', description: 'Of the subscriber', type: 'integer', example: 8 })
  @ApiCreatedResponse({ type: SubscriptionResponse, description: 'As it is now' })
  @ApiProblems(untilInvalid(MAX_YEARS_AHEAD), userNotFound(), productNotFound())
  @ApiProblems(
    openAlready('coocook', SOME_END),
    notLater(SOME_END),
    trialUsed('coocook'),
    demoAccountFixed(),
    413,
    415,
    503,
  )
  async grant(
    @CurrentUser() admin: Principal,
    @Param('id', IdPipe) userId: number,
    @Body() { product, plan, until }: GrantSubscriptionBody,
    @CurrentOrigin() origin: Origin,
  ): Promise<SubscriptionResponse> {
    const grant = { userId, product, plan, until: until === undefined ? null : new Date(until) };
    return toSubscriptionResponse(await this.grantSubscription.execute(admin.userId, grant, origin));
  }

  @Delete('subscriptions/:id')
  @ApiOperation({
    operationId: 'revokeSubscription',
    summary: 'End anybody’s subscription with its period, or at once',
  })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: SubscriptionResponse, description: 'As it is now' })
  @ApiProblems(400, subscriptionNotFound(), subscriptionEnded(), demoAccountFixed(), 503)
  async revoke(
    @CurrentUser() admin: Principal,
    @Param('id', IdPipe) id: number,
    @Query() { atOnce }: CancelSubscriptionQuery,
    @CurrentOrigin() origin: Origin,
  ): Promise<SubscriptionResponse> {
    const revoked = await this.revokeSubscription.execute(admin.userId, id, atOnce, origin);
    return toSubscriptionResponse(revoked);
  }

  @Get('revenue')
  @ApiOperation({ operationId: 'getRevenue', summary: 'Open subscriptions and what they are worth a month' })
  @ApiOkResponse({ type: RevenueResponse })
  @ApiProblems(400, 503)
  async getRevenue(): Promise<RevenueResponse> {
    const now = this.clock.now();
    const { subscriptions, monthlyRecurring } = await this.revenue.revenueAt(now);
    return {
      as_of: now.toISOString(),
      subscriptions,
      monthly_recurring: monthlyRecurring.map((money) => ({
        amount: money.toMajor(),
        currency: money.currency,
      })),
    };
  }
}
