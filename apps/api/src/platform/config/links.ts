import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.ts';

/** Addresses for people: in mails, on paper, in a QR code. Built from BASE_URL only, never from what a request says of itself. */
@Injectable()
export class Links {
  private readonly base: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.base = config.baseUrl ?? `http://localhost:${config.port}`;
  }

  /** The absolute address of a path that begins with a slash. */
  to(path: string): string {
    return `${this.base}${path}`;
  }

  /** The name of the host, without port. */
  get host(): string {
    return new URL(this.base).hostname;
  }
}
