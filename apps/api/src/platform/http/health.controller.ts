import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sql } from 'kysely';
import { Database, rows } from '../database/database.ts';

/** For whoever watches the process: alive, and ready to serve. */
@Controller()
export class HealthController {
  constructor(private readonly db: Database) {}

  @Get('livez')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** 503 while the database does not answer. The queue is not asked: without it we still serve, and the outbox grows. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const up = await rows(this.db.reader(), sql`SELECT 1`).then(
      () => true,
      () => false,
    );
    await reply.status(up ? 200 : 503).send({ status: up ? 'ok' : 'unavailable' });
  }
}
