import { RateLimits } from '@coocook/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AddressLimitGuard } from './address-limit.guard';

/** Limits every route by address, and gives use cases the limits that they count themselves. */
@Module({})
export class RateLimitsModule {
  static forRoot(limits: RateLimits): DynamicModule {
    return {
      module: RateLimitsModule,
      global: true,
      providers: [
        { provide: RateLimits, useValue: limits },
        { provide: APP_GUARD, useClass: AddressLimitGuard },
      ],
      exports: [RateLimits],
    };
  }
}
