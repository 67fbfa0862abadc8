import {
  CurrentUser,
  demoAccountFixed,
  ProfileQueries,
  SignedIn,
  toUserResponse,
  type Principal,
} from '@coocook/identity';
import { ApiProblems, IdPipe, Revalidated } from '@coocook/server-kit';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CancelSubscription } from '../application/cancel-subscription';
import { StartSubscription } from '../application/start-subscription';
import { SubscriptionQueries } from '../application/subscription.queries';
import { SubscriptionsApi } from '../application/subscriptions.api';
import {
  alreadySubscribed,
  planNotSelfService,
  productNotFound,
  subscriptionEnded,
  subscriptionNotFound,
  trialUsed,
} from '../domain/subscriptions.errors';
import {
  CancelSubscriptionQuery,
  DashboardResponse,
  ProductListResponse,
  StartSubscriptionBody,
  SubscriptionListResponse,
  SubscriptionResponse,
} from './platform.dto';
import { toProductResponse, toSubscriptionResponse } from './subscription.presenter';

@ApiTags('Services and subscriptions')
@Controller('platform')
export class PlatformController {
  constructor(
    private readonly queries: SubscriptionQueries,
    private readonly subscriptions: SubscriptionsApi,
    private readonly profiles: ProfileQueries,
    private readonly startSubscription: StartSubscription,
    private readonly cancelSubscription: CancelSubscription,
  ) {}

  @Get('products')
  @Revalidated('public')
  @ApiOperation({ operationId: 'listProducts', summary: 'The services on sale' })
  @ApiOkResponse({ type: ProductListResponse, description: 'All services' })
  @ApiProblems(400, 503)
  async products(): Promise<ProductListResponse> {
    return { products: (await this.queries.products()).map(toProductResponse) };
  }

  @Get('dashboard')
  @SignedIn()
  @ApiOperation({ operationId: 'getDashboard', summary: 'Who I am and what I may use' })
  @ApiOkResponse({ type: DashboardResponse })
  @ApiProblems(400, 503)
  async dashboard(@CurrentUser() { userId }: Principal): Promise<DashboardResponse> {
    const [profile, products] = await Promise.all([
      this.profiles.profileOf(userId),
      this.subscriptions.openProductsOf(userId),
    ]);
    return {
      user: toUserResponse(profile),
      products: products.map(toProductResponse),
      subscription_count: products.length,
    };
  }

  @Get('subscriptions')
  @SignedIn()
  @ApiOperation({ operationId: 'listSubscriptions', summary: 'My subscriptions' })
  @ApiOkResponse({ type: SubscriptionListResponse })
  @ApiProblems(400, 503)
  async list(@CurrentUser() { userId }: Principal): Promise<SubscriptionListResponse> {
    return { subscriptions: (await this.subscriptions.subscriptionsOf(userId)).map(toSubscriptionResponse) };
  }

  @Post('subscriptions')
  @SignedIn()
  @ApiOperation({
    operationId: 'startSubscription',
    summary: 'Start a trial of a service',
    description:
      'It lasts 14 days; one for each service and account. Paid plans are activated by an administrator.',
  })
  @ApiCreatedResponse({ type: SubscriptionResponse, description: 'The trial has begun' })
  @ApiProblems(400, planNotSelfService(), productNotFound())
  @ApiProblems(trialUsed('coocook'), alreadySubscribed('coocook'), 413, 415, 503)
  async start(
    @CurrentUser() { userId }: Principal,
    @Body() { product, plan }: StartSubscriptionBody,
  ): Promise<SubscriptionResponse> {
    return toSubscriptionResponse(await this.startSubscription.execute(userId, product, plan));
  }

  @Delete('subscriptions/:id')
  @SignedIn()
  @ApiOperation({
    operationId: 'cancelSubscription',
    summary: 'End a subscription of mine with its period, or at once',
    description: 'One that ends with its period opens the door until then. Doing it twice changes nothing.',
  })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: SubscriptionResponse, description: 'As it is now' })
  @ApiProblems(400, subscriptionNotFound(), subscriptionEnded(), demoAccountFixed(), 503)
  async cancel(
    @CurrentUser() { userId }: Principal,
    @Param('id', IdPipe) id: number,
    @Query() { atOnce }: CancelSubscriptionQuery,
  ): Promise<SubscriptionResponse> {
    return toSubscriptionResponse(await this.cancelSubscription.execute(userId, id, atOnce));
  }
}
