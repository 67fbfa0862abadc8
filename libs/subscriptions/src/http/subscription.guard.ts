import type { Principal } from '@coocook/identity';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Entitlements } from '../application/entitlements';

/** Slug of the product that a route is part of. */
export const RequiredProduct = Reflector.createDecorator<string>();

/** Stands behind `SignInGuard`, which knows who is asking. */
@Injectable()
export class SubscriptionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly entitlements: Entitlements,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const product = this.reflector.getAllAndOverride(RequiredProduct, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { user } = context.switchToHttp().getRequest<{ readonly user: Principal }>();
    await this.entitlements.assertEntitled(user.userId, product);
    return true;
  }
}
