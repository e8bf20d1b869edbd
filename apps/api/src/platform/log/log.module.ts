import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.ts';
import { createLog, LOG } from './log.ts';

@Global()
@Module({
  providers: [{ provide: LOG, inject: [CONFIG], useFactory: (config: Config) => createLog(config.logLevel) }],
  exports: [LOG],
})
export class LogModule {}
