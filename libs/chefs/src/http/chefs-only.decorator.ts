import { SignedIn } from '@coocook/identity';
import { ApiProblems } from '@coocook/server-kit';
import { applyDecorators, UseGuards } from '@nestjs/common';
import { chefProfileRequired } from '../domain/chefs.errors';
import { ChefOnlyGuard } from './chef-only.guard';

/** Only for accounts with a chef profile, else 401 or 403; on a class or on a method. */
export function ChefsOnly(): ClassDecorator & MethodDecorator {
  return applyDecorators(SignedIn(), UseGuards(ChefOnlyGuard), ApiProblems(chefProfileRequired()));
}
