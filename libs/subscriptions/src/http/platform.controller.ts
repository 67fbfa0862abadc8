import { CurrentUser, SignedIn, type Principal } from '@coocook/identity';
import { ApiProblems, Revalidated } from '@coocook/server-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { StartSubscription } from '../application/start-subscription';
import { planNotSelfService, productNotFound, trialUsed } from '../domain/subscriptions.errors';
import {
  SubscriptionQueries,
  type ProductView,
  type SubscriptionView,
} from '../application/subscription.queries';
import {
  ProductListResponse,
  type ProductResponse,
  StartSubscriptionBody,
  SubscriptionResponse,
} from './platform.dto';

@ApiTags('Services and subscriptions')
@Controller('platform')
export class PlatformController {
  constructor(
    private readonly queries: SubscriptionQueries,
    private readonly startSubscription: StartSubscription,
  ) {}

  @Get('products')
  @Revalidated('public')
  @ApiOperation({ operationId: 'listProducts', summary: 'The services on sale' })
  @ApiOkResponse({ type: ProductListResponse, description: 'All services' })
  @ApiProblems(400, 503)
  async products(): Promise<ProductListResponse> {
    return { products: (await this.queries.products()).map(toProductResponse) };
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
  @ApiProblems(400, planNotSelfService(), productNotFound(), trialUsed('coocook'), 413, 415, 503)
  async start(
    @CurrentUser() { userId }: Principal,
    @Body() { product, plan }: StartSubscriptionBody,
  ): Promise<SubscriptionResponse> {
    return toSubscriptionResponse(await this.startSubscription.execute(userId, product, plan));
  }
}

function toProductResponse({ monthlyPrice, annualPrice, active, ...product }: ProductView): ProductResponse {
  return {
    ...product,
    monthly_price: monthlyPrice.toMajor(),
    annual_price: annualPrice.toMajor(),
    currency: monthlyPrice.currency,
    active,
  };
}

function toSubscriptionResponse({
  id,
  product,
  plan,
  status,
  currentPeriodEnd,
}: SubscriptionView): SubscriptionResponse {
  return { id, product, plan, status, current_period_end: currentPeriodEnd.toISOString() };
}
