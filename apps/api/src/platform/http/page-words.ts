import { Injectable } from '@nestjs/common';

/** What a shared address says of itself before anybody has opened it. */
export interface PageWords {
  readonly title: string;
  readonly description: string;
}

/** Words for a path of the portal; null when there is nothing to say to everybody. wanted: the browser's languages. */
export type PageDescriber = (path: string, wanted: string | undefined) => Promise<PageWords | null>;

/** Who has words for addresses: domains tell it, the web server asks. */
@Injectable()
export class PageDescribers {
  private readonly known: PageDescriber[] = [];

  add(describer: PageDescriber): void {
    this.known.push(describer);
  }

  /** The first that has something to say. Errors of a describer are nobody's business here: the page then says its usual name. */
  async of(path: string, wanted: string | undefined): Promise<PageWords | null> {
    for (const describer of this.known) {
      const words = await describer(path, wanted).catch(() => null);
      if (words) return words;
    }
    return null;
  }
}

const LONGEST = 300;

/** The app's page with these words in its head; text of people, so every sign is written as what it is. */
export function withWords(page: string, { title, description }: PageWords): string {
  const [name, about] = [written(title), written(description.slice(0, LONGEST))];
  const head = `<title>${name}</title>
    <meta name="description" content="${about}" />
    <meta property="og:title" content="${name}" />
    <meta property="og:description" content="${about}" />`;
  return page.replace(/<title>.*?<\/title>/s, () => head);
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function written(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
