import type { Principal } from '@coocook/identity';
import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ChefsApi } from '../application/chefs.api';
import { chefProfileRequired } from '../domain/chefs.errors';

interface ChefRequest {
  readonly user: Principal;
  chefId?: number;
}

/** Lets in accounts that have a chef profile; stands behind `SignInGuard`. */
@Injectable()
export class ChefOnlyGuard implements CanActivate {
  constructor(private readonly chefs: ChefsApi) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ChefRequest>();
    const chefId = await this.chefs.chefIdOf(request.user.userId);
    if (chefId === null) throw chefProfileRequired();
    request.chefId = chefId;
    return true;
  }
}

/** The caller's chef id, once `ChefOnlyGuard` has let them in; undefined otherwise. */
export const CurrentChefId = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ChefRequest>().chefId,
);
