import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { osloMoment } from '@kompetanse/domain/calendar';
import { calendarFile } from '../platform/calendar/calendar-file.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Links } from '../platform/config/links.ts';
import { Database, rows } from '../platform/database/database.ts';
import { Loaders, type Viewer } from '../platform/graphql/context.ts';
import type { Download } from '../platform/http/download.ts';
import { OrganisationQueries } from '../organisation/organisation.queries.ts';
import { WheelQueries } from './wheel.queries.ts';

/** The first half hour of the working day, in every calendar. */
const HOURS = ['08:00', '08:30'] as const;

/** The open tasks of a year that the viewer can do, as a calendar file. */
@Injectable()
export class WheelFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly organisation: OrganisationQueries,
    private readonly queries: WheelQueries,
  ) {}

  /** Null for who is not signed in, or for what is no year. */
  async year(viewer: Viewer | null, file: string): Promise<Download | null> {
    const year = /^(20\d\d)\.ics$/.exec(file)?.[1];
    if (!viewer || year === undefined) return null;
    const tasks = (await this.queries.year(viewer, Number(year), viewer.locale)).filter((task) => task.mine);
    const loaders = new Loaders();
    const changes = await this.changes(tasks.map(({ id }) => id));
    const events = tasks.map(async ({ id, name, dueOn, unitId, state, screen }) => ({
      uid: `wheel-task-${id}@${new URL(this.links.to('/')).hostname}`,
      sequence: changes.get(id) ?? 0,
      startsAt: osloMoment(dueOn, HOURS[0]),
      endsAt: osloMoment(dueOn, HOURS[1]),
      cancelled: state !== 'OPEN',
      summary: name,
      place: unitId === null ? '' : (await this.organisation.unit(unitId, loaders)).name,
      description: '',
      link: this.links.to(`/admin${screen}`),
    }));
    const bytes = Buffer.from(calendarFile(await Promise.all(events), this.clock.now()));
    return { fileName: `arshjul-${year}.ics`, contentType: 'text/calendar; charset=utf-8', bytes };
  }

  /** How often a task, its template or its round has been changed: rises with each, as a calendar wants it. */
  private async changes(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await rows(
      this.db.reader(),
      sql<{
        id: string;
        count: number;
      }>`SELECT t.id, t.version + w.version + coalesce(r.version, 0) AS count FROM wheel_task t
        JOIN wheel_template w ON w.id = t.template_id LEFT JOIN application_round r ON r.id = t.round_id WHERE t.id = ANY (${[...ids]}::uuid[])`,
    );
    return new Map(found.map(({ id, count }) => [id, count]));
  }
}
