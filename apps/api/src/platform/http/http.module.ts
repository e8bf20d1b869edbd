import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { ProductResolver } from './product.resolver.ts';

@Module({ controllers: [HealthController], providers: [ProductResolver] })
export class HttpModule {}
