import type { DemoCourse } from './course-texts.ts';

const group = { type: 'THEME', audience: 'EMPLOYEE', rule: { minPercent: 80 } } as const;

/** For those who lead groups and meetings around children who need more: the measures 6 and 11. */
export const groupCourses: readonly DemoCourse[] = [
  {
    ...group,
    code: 'PIS-SINNE',
    measureRef: '6',
    title: {
      nb: 'Gruppeleder: PIS og sinnemestring',
      nn: 'Gruppeleiar: PIS og sinnemeistring',
      en: 'Group leader: PIS and anger management',
    },
    text: {
      nb: 'Lær å lede små grupper for barn: når familien går fra hverandre, når sinnet tar over, og når det er vanskelig å få venner. Øvelser du kan bruke med en gang, og veiledning på din første gruppe.',
      nn: 'Lær å leie små grupper for barn: når familien går frå kvarandre, når sinnet tek over, og når det er vanskeleg å få vener. Øvingar du kan bruke med ein gong, og rettleiing på di første gruppe.',
      en: 'Learn to lead small groups for children: when the family splits up, when anger takes over, and when it is hard to make friends. Exercises you can use at once, and guidance with your first group.',
    },
    goals: [
      {
        nb: 'lede en gruppe på seks barn trygt',
        nn: 'leie ei gruppe på seks barn trygt',
        en: 'lead a group of six children safely',
      },
      {
        nb: 'velge barn til gruppa sammen med skole og hjem',
        nn: 'velje barn til gruppa saman med skule og heim',
        en: 'choose children for the group together with school and home',
      },
      {
        nb: 'vite når et barn trenger mer enn gruppa kan gi',
        nn: 'vite når eit barn treng meir enn gruppa kan gje',
        en: 'know when a child needs more than the group can give',
      },
    ],
    sessions: 3,
    sessionMinutes: 180,
  },
  {
    ...group,
    code: 'NETTVERK',
    measureRef: '11',
    title: {
      nb: 'Nettverksmetodikk og familieråd',
      nn: 'Nettverksmetodikk og familieråd',
      en: 'Network methods and family group conference',
    },
    text: {
      nb: 'To dager om å samle familien, nettverket og tjenestene rundt barnet, og gi familien en reell stemme. Vi går gjennom et helt familieråd, fra første telefon til oppfølgingen etterpå.',
      nn: 'To dagar om å samle familien, nettverket og tenestene rundt barnet, og gje familien ei reell stemme. Vi går gjennom eit heilt familieråd, frå første telefon til oppfølginga etterpå.',
      en: 'Two days on gathering the family, its network and the services around the child, and giving the family a real voice. We go through a whole family group conference, from the first call to the follow-up.',
    },
    goals: [
      {
        nb: 'forberede og lede et nettverksmøte',
        nn: 'førebu og leie eit nettverksmøte',
        en: 'prepare and lead a network meeting',
      },
      {
        nb: 'la barnet bli hørt uten å bære ansvaret',
        nn: 'la barnet bli høyrt utan å bere ansvaret',
        en: 'let the child be heard without carrying the responsibility',
      },
      {
        nb: 'gjøre avtaler som blir fulgt opp',
        nn: 'gjere avtalar som blir følgde opp',
        en: 'make agreements that are followed up',
      },
    ],
    sessions: 2,
    sessionMinutes: 300,
  },
];
