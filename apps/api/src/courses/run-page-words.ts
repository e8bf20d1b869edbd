import { Injectable, type OnModuleInit } from '@nestjs/common';
import { localeFrom } from '@kompetanse/texts/locale.ts';
import { municipality } from '@kompetanse/texts/municipality.ts';
import { PageDescribers, type PageWords } from '../platform/http/page-words.ts';
import { CatalogueQueries } from './catalogue.queries.ts';

const RUN = /^\/kurs\/([0-9a-f-]{36})$/i;

/** Names the pages of runs that everybody may see, so that a shared address says what it is. Of the others nothing is said. */
@Injectable()
export class RunPageWords implements OnModuleInit {
  constructor(
    private readonly describers: PageDescribers,
    private readonly catalogue: CatalogueQueries,
  ) {}

  onModuleInit(): void {
    this.describers.add((path, wanted) => this.of(path, wanted));
  }

  private async of(path: string, wanted: string | undefined): Promise<PageWords | null> {
    const id = RUN.exec(path)?.[1];
    const run = id === undefined ? null : await this.catalogue.run(id, null);
    if (!run) return null;
    const locale = localeFrom(wanted);
    return {
      title: `${run.course[`title_${locale}`]} – ${municipality.product}`,
      description: run.course[`text_${locale}`],
    };
  }
}
