import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { PageDescribers } from './page-words.ts';
import { ProductResolver } from './product.resolver.ts';

@Global()
@Module({ controllers: [HealthController], providers: [PageDescribers, ProductResolver], exports: [PageDescribers] })
export class HttpModule {}
