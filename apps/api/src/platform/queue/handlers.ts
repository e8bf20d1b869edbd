import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { OutboxEvent } from '../outbox/outbox.ts';

/** Queues, each with its own workers: 'pdf' is slow, 'mail' waits for others' servers, 'events' is neither. */
export const queueNames = ['events', 'mail', 'pdf'] as const;
export type QueueName = (typeof queueNames)[number];

export type EventHandler = (event: OutboxEvent) => Promise<void>;

const ON_EVENT = Symbol('OnEvent');
const EVERY_MINUTE = Symbol('EveryMinute');

interface Subscription {
  readonly type: string;
  readonly queue: QueueName;
}

/** Marks the method of a *.jobs.ts class that handles an outbox event. It may run twice for one event: make it safe to. */
export function OnEvent(type: string, queue: QueueName = 'events'): MethodDecorator {
  return (_target, _name, descriptor) => {
    Reflect.defineMetadata(ON_EVENT, { type, queue } satisfies Subscription, descriptor.value as object);
  };
}

/** Marks a method that finds what is due. Run each minute by one worker at a time. */
export function EveryMinute(): MethodDecorator {
  return (_target, _name, descriptor) => {
    Reflect.defineMetadata(EVERY_MINUTE, true, descriptor.value as object);
  };
}

/** All handlers of the process, found by their decorators. */
@Injectable()
export class Handlers {
  private readonly byType = new Map<string, { queue: QueueName; handlers: EventHandler[] }>();
  private readonly minutely: (() => Promise<void>)[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Finds the decorated methods; called once when the modules stand. */
  collect(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const owner = instance as Record<string, unknown>;
      const prototype = Object.getPrototypeOf(owner) as object | null;
      if (!prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) this.add(owner, name);
    }
  }

  private add(owner: Record<string, unknown>, name: string): void {
    const method = owner[name];
    if (typeof method !== 'function') return;
    const subscription = Reflect.getMetadata(ON_EVENT, method) as Subscription | undefined;
    const bound = method.bind(owner) as EventHandler;
    if (subscription) {
      const known = this.byType.get(subscription.type) ?? { queue: subscription.queue, handlers: [] };
      known.handlers.push(bound);
      this.byType.set(subscription.type, known);
    }
    if (Reflect.getMetadata(EVERY_MINUTE, method)) this.minutely.push(bound as unknown as () => Promise<void>);
  }

  queueOf(type: string): QueueName {
    return this.byType.get(type)?.queue ?? 'events';
  }

  of(type: string): readonly EventHandler[] {
    return this.byType.get(type)?.handlers ?? [];
  }

  everyMinute(): readonly (() => Promise<void>)[] {
    return this.minutely;
  }
}
