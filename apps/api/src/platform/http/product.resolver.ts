import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Product } from '@kompetanse/contract';
import { CONFIG, type Config } from '../config/config.ts';
import { VERSION } from '../config/version.ts';

@Resolver()
export class ProductResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Query()
  product(): Product {
    return { version: VERSION, demo: this.config.mode === 'demo' };
  }

  @Mutation()
  ping(): boolean {
    return true;
  }
}
