import { describe, expect, it } from '@jest/globals';
import { calendarFile, type CalendarEvent } from './calendar-file.ts';

const meeting: CalendarEvent = {
  uid: 'session-1@kompetanse.amot.example',
  sequence: 2,
  startsAt: new Date('2027-03-29T16:00:00.000Z'),
  endsAt: new Date('2027-03-29T17:30:00.000Z'),
  cancelled: false,
  summary: 'COS-P for ansatte, gruppe 2; Samling 3',
  place: 'Rena skole\nbiblioteket',
  description: '',
  link: 'https://kompetanse.amot.example/kurs/1',
};
const madeAt = new Date('2026-11-23T11:00:00.000Z');

describe('a calendar file', () => {
  it('says moments in UTC, keeps the UID and tells how often it was changed', () => {
    const lines = calendarFile([meeting], madeAt).split('\r\n');
    for (const line of [
      'UID:session-1@kompetanse.amot.example',
      'SEQUENCE:2',
      'DTSTART:20270329T160000Z',
      'DTEND:20270329T173000Z',
    ])
      expect(lines).toContain(line);
    expect(lines).toContain('DTSTAMP:20261123T110000Z');
    expect(lines).toContain('STATUS:CONFIRMED');
    expect(calendarFile([{ ...meeting, cancelled: true }], madeAt)).toContain('STATUS:CANCELLED');
  });

  it('keeps what people wrote as text, in lines of at most 75 bytes', () => {
    const title = 'Trygghetssirkelen på norsk: æøå, «hermetegn» og emoji 🌲 '.repeat(6);
    const file = calendarFile([{ ...meeting, summary: `${title}\r\nATTENDEE:mailto:x@y.example` }], madeAt);
    expect(file).toContain(String.raw`LOCATION:Rena skole\nbiblioteket`);
    expect(file.split('\r\n').some((line) => line.startsWith('ATTENDEE'))).toBe(false);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).toContain(title.replaceAll(/[,;]/g, String.raw`\$&`).trimEnd());
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
