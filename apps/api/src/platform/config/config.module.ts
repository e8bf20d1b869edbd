import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CONFIG, type Config } from './config.ts';
import { Links } from './links.ts';

@Global()
@Module({})
export class ConfigModule {
  static of(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: CONFIG, useValue: config }, Links],
      exports: [CONFIG, Links],
    };
  }
}
