import { Global, Module, type OnModuleDestroy } from '@nestjs/common';
import { PdfEngine } from './pdf-engine.ts';

/** The one PDF engine of the process. Its thread begins with the first page and ends with the process's modules. */
@Global()
@Module({ providers: [{ provide: PdfEngine, useFactory: () => new PdfEngine() }], exports: [PdfEngine] })
export class PdfModule implements OnModuleDestroy {
  constructor(private readonly engine: PdfEngine) {}

  onModuleDestroy(): Promise<void> {
    return this.engine.close();
  }
}
