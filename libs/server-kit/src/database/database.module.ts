import { UnitOfWork } from '@coocook/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TypeormUnitOfWork } from './typeorm-unit-of-work';

/** Gives every context the one data source and the unit of work. Whoever made the data source closes it. */
@Module({})
export class DatabaseModule {
  static forRoot(dataSource: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useValue: dataSource },
        TypeormUnitOfWork,
        { provide: UnitOfWork, useExisting: TypeormUnitOfWork },
      ],
      exports: [DataSource, TypeormUnitOfWork, UnitOfWork],
    };
  }
}
