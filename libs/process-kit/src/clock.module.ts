import { Clock, SystemClock } from '@coocook/kernel';
import { Global, Module } from '@nestjs/common';

/** The one clock of the process. */
@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
export class ClockModule {}
