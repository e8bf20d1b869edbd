import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { SetCourseImage } from '../courses/use-cases/set-course-image.ts';
import { firstRow } from '../platform/database/database.ts';
import type { InThree } from './course-texts.ts';
import { granted, viewerBy, type Replay } from './replay.ts';

interface DemoPicture {
  readonly file: string;
  readonly alt: InThree;
  readonly courses: readonly string[];
}

/** Drawn for the demo; they show nobody. */
const pictures: readonly DemoPicture[] = [
  {
    file: 'circle-of-security.png',
    alt: {
      nb: 'Tegning: en voksen i midten av en sirkel med to barn på vei ut og tilbake',
      nn: 'Teikning: ein vaksen i midten av ein sirkel med to barn på veg ut og tilbake',
      en: 'Drawing: an adult in the middle of a circle, with two children on their way out and back',
    },
    courses: ['COSP-FORESATTE', 'COSP-ANSATTE', 'COSP-VEILEDER'],
  },
  {
    file: 'choices.png',
    alt: {
      nb: 'Tegning: en person ved et veiskille',
      nn: 'Teikning: ein person ved eit vegskilje',
      en: 'Drawing: a person where a road divides',
    },
    courses: ['MITTVALG-BHG', 'MITTVALG-SKOLE'],
  },
  {
    file: 'classroom.png',
    alt: {
      nb: 'Tegning: fem elever foran en tavle',
      nn: 'Teikning: fem elevar framfor ei tavle',
      en: 'Drawing: five pupils in front of a board',
    },
    courses: ['KLASSEMILJO'],
  },
  {
    file: 'network.png',
    alt: {
      nb: 'Tegning: en person i midten, knyttet til fem andre',
      nn: 'Teikning: ein person i midten, knytt til fem andre',
      en: 'Drawing: a person in the middle, tied to five others',
    },
    courses: ['NETTVERK'],
  },
];

/** Some courses have a picture and some have none, as in a catalogue that people write. */
export async function seedPictures({ em, db, clock }: Replay, authorId: string): Promise<void> {
  const set = new SetCourseImage(db, clock);
  const author = await viewerBy(em, authorId);
  for (const { file, alt, courses } of pictures) {
    const bytes = readFileSync(new URL(`pictures/${file}`, import.meta.url));
    for (const code of courses) {
      const course = await firstRow(em, sql<{ id: string }>`SELECT id FROM course WHERE code = ${code}`);
      const given = await set.run(author, { courseId: course?.id ?? '', file: bytes, alt });
      if (given === null) throw new Error('The author of the demo may not write courses');
      granted(given, `picture of ${code}`);
    }
  }
}
