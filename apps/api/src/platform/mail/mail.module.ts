import { Global, Module, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.ts';
import { Links } from '../config/links.ts';
import { KeptInOutbox, MailTransport } from './mail-transport.ts';
import { SmtpTransport } from './smtp-transport.ts';

function transport({ smtpUrl, mailFrom }: Config, { host }: Links): MailTransport {
  return smtpUrl ? new SmtpTransport({ url: smtpUrl, from: mailFrom, host }) : new KeptInOutbox();
}

/** The way out for mail: a server when SMTP_URL names one. */
@Global()
@Module({
  providers: [{ provide: MailTransport, inject: [CONFIG, Links], useFactory: transport }],
  exports: [MailTransport],
})
export class MailModule implements OnModuleDestroy {
  constructor(private readonly mail: MailTransport) {}

  onModuleDestroy(): void {
    this.mail.close();
  }
}
