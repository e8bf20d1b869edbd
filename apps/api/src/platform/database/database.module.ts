import { Global, Module, type DynamicModule } from '@nestjs/common';
import { MikroORM } from '@mikro-orm/postgresql';
import { Database } from './database.ts';

/** Holds the connection that was opened before the modules were built, so that a broken address stops the start early. */
@Global()
@Module({})
export class DatabaseModule {
  static of(orm: MikroORM): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: MikroORM, useValue: orm }, Database],
      exports: [MikroORM, Database],
    };
  }
}
