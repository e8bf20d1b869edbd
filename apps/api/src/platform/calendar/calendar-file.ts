/** One meeting as a calendar keeps it. */
export interface CalendarEvent {
  /** The same as long as the meeting lives, whatever is changed. */
  readonly uid: string;
  /** Rises with each change that others have to know. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  readonly link: string;
}

const BYTES_A_LINE = 75;

/** 20261201T080000Z: moments in UTC need no table of time zones and mean the same in every calendar (RFC 5545 § 3.3.5). */
function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Text as a value: RFC 5545 § 3.3.11. Other control characters do not belong in a calendar. */
function text(value: string): string {
  const escaped = value.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n?|\n/g, String.raw`\n`);
  return escaped.replaceAll(/[\u0000-\u001f\u007f]/g, ' ');
}

/** Lines of at most 75 bytes, broken between characters (RFC 5545 § 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > BYTES_A_LINE) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}

function event(meeting: CalendarEvent, madeAt: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.uid}`,
    `DTSTAMP:${utc(madeAt)}`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTART:${utc(meeting.startsAt)}`,
    `DTEND:${utc(meeting.endsAt)}`,
    `STATUS:${meeting.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${text(meeting.summary)}`,
    `LOCATION:${text(meeting.place)}`,
    `DESCRIPTION:${text(meeting.description)}`,
    `URL:${meeting.link}`,
    'END:VEVENT',
  ];
}

/** A calendar file (iCalendar, RFC 5545) with those meetings. */
export function calendarFile(meetings: readonly CalendarEvent[], madeAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kompetanse//Kurs//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...meetings.flatMap((meeting) => event(meeting, madeAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
