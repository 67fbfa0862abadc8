import { ChefOnlyGuard } from '@coocook/chefs';
import type { Principal } from '@coocook/identity';
import { Entitlements } from '@coocook/subscriptions';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';

interface ListRequest {
  readonly user: Principal;
  readonly query: { readonly as?: unknown };
}

/** Chefs list their own bookings without a subscription; diners need one (contract, section 2). */
@Injectable()
export class BookingListGuard implements CanActivate {
  constructor(
    private readonly entitlements: Entitlements,
    private readonly chefOnly: ChefOnlyGuard,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user, query } = context.switchToHttp().getRequest<ListRequest>();
    if (query.as === 'chef') return this.chefOnly.canActivate(context);
    await this.entitlements.assertEntitled(user.userId, 'coocook');
    return true;
  }
}
