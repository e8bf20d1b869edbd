import { Global, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DueWork } from './due-work.ts';
import { Handlers } from './handlers.ts';
import { Minute } from './minute.ts';
import { QUEUE_OPTIONS, Queues, type QueueOptions } from './queues.ts';
import { Relay } from './relay.ts';
import { QueueWorker } from './worker.ts';

@Global()
@Module({})
export class QueueModule implements OnModuleInit {
  constructor(private readonly handlers: Handlers) {}

  static of(options: QueueOptions): DynamicModule {
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      providers: [{ provide: QUEUE_OPTIONS, useValue: options }, Handlers, Queues, Relay, DueWork, Minute, QueueWorker],
      exports: [QueueWorker, DueWork, Minute, Relay, Queues],
    };
  }

  onModuleInit(): void {
    this.handlers.collect();
  }
}
