import type { SessionInput } from '@kompetanse/contract';
import { osloDay, osloTime } from '@kompetanse/domain/calendar';
import type { KnownRun } from './run-file-known.ts';
import type { RunGroup } from './run-file-reading.ts';
import type { RunLine, WallClock } from './run-file-rows.ts';
import type { StandingSession } from './run-rows.ts';

/** Sessions as the file wants them, each in the place of its row; unchanged when that is how they stand. */
export interface FileSessions {
  readonly inputs: readonly SessionInput[];
  readonly changed: boolean;
}

const at = (moment: Date): string => `${osloDay(moment)} ${osloTime(moment)}`;
const written = ({ day, time }: WallClock): string => `${day} ${time}`;

/**
 * One row that spans the whole run, as the file that Kompetanse writes has it, leaves the sessions as they stand (in a draft they move
 * along when the run gets another place); else each row is a session.
 */
export function sessionsInFile(group: RunGroup, run: KnownRun | null): FileSessions {
  const [line] = group;
  const spans =
    run !== null &&
    group.length === 1 &&
    written(line.starts) === at(run.startsAt) &&
    written(line.ends) === at(run.endsAt);
  const inputs = spans ? run.sessions.map((session) => standing(session, line, run)) : asRows(group, run);
  return { inputs, changed: run === null || !sameAsStanding(inputs, run.sessions) };
}

function standing(session: StandingSession, line: RunLine, run: KnownRun): SessionInput {
  const { day, from, to, videoUrl, mandatory } = session;
  const follows = run.state === 'DRAFT' && session.place === run.place;
  const title = run.sessions.length === 1 && line.title !== '' ? line.title : session.title;
  return { day, from, to, title, place: follows ? line.place : session.place, videoUrl, mandatory };
}

/** A session that stands at that time keeps what the file does not say; so does the one in the same place, when there are as many. */
function asRows(group: RunGroup, run: KnownRun | null): SessionInput[] {
  const stand = byStart(run?.sessions ?? []);
  const order = group.toSorted((one, other) => written(one.starts).localeCompare(written(other.starts)));
  return group.map((line) => {
    const same = stand.find(({ day, from }) => day === line.starts.day && from === line.starts.time);
    const was = same ?? (stand.length === group.length ? stand[order.indexOf(line)] : undefined);
    return {
      ...{ day: line.starts.day, from: line.starts.time, to: line.ends.time, place: line.place },
      title: line.title || (was?.title ?? ''),
      videoUrl: was?.videoUrl ?? null,
      mandatory: was?.mandatory ?? true,
    };
  });
}

type Placed = Pick<SessionInput, 'day' | 'from' | 'to' | 'title' | 'place'>;

function byStart<Session extends Placed>(sessions: readonly Session[]): Session[] {
  return sessions.toSorted((one, other) => `${one.day} ${one.from}`.localeCompare(`${other.day} ${other.from}`));
}

function sameAsStanding(inputs: readonly SessionInput[], stand: readonly StandingSession[]): boolean {
  const facts = (sessions: readonly Placed[]): string =>
    JSON.stringify(byStart(sessions).map(({ day, from, to, title, place }) => [day, from, to, title, place]));
  return facts(inputs) === facts(stand);
}
