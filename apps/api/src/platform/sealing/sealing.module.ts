import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.ts';
import { keepKeyFile } from './key-file.ts';
import { KeyRing } from './key-ring.ts';

/** The ring of this product: the keys it was given, else those of its data folder. */
export function keyRingOf({ sealingKeys, dataFolder }: Pick<Config, 'sealingKeys' | 'dataFolder'>): KeyRing {
  return new KeyRing(sealingKeys ?? keepKeyFile(dataFolder));
}

@Global()
@Module({
  providers: [{ provide: KeyRing, useFactory: keyRingOf, inject: [CONFIG] }],
  exports: [KeyRing],
})
export class SealingModule {}
