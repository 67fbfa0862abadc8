import { ROOT_PATHS } from '@coocook/monitoring';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { WorkerModule, type WorkerOptions } from './worker.module';

/** The worker, complete but neither listening nor doing anything yet. */
export async function createWorker(options: WorkerOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    WorkerModule.forRoot(options),
    new FastifyAdapter(),
    { bodyParser: false, logger: ['fatal', 'error', 'warn'] },
  );
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api', { exclude: ROOT_PATHS.map((path) => ({ path, method: RequestMethod.ALL })) });
  return app;
}
