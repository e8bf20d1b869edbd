import type { DemoCourse } from './course-texts.ts';

const cospGoals = [
  {
    nb: 'se barnets behov bak atferden',
    nn: 'sjå behova til barnet bak åtferda',
    en: 'see the child’s needs behind the behaviour',
  },
  {
    nb: 'være en trygg base og en sikker havn',
    nn: 'vere ein trygg base og ei sikker hamn',
    en: 'be a secure base and a safe haven',
  },
  {
    nb: 'kjenne igjen egne følelser i samspillet',
    nn: 'kjenne igjen eigne kjensler i samspelet',
    en: 'recognise your own feelings in the interaction',
  },
  {
    nb: 'reparere når relasjonen ryker',
    nn: 'reparere når relasjonen ryk',
    en: 'repair when the relationship breaks',
  },
] as const;

/** The plan's parent guidance measure: COS-P for guardians, for staff, and the training of facilitators. */
export const cospCourses: readonly DemoCourse[] = [
  {
    code: 'COSP-FORESATTE',
    type: 'COSP_GUARDIAN',
    audience: 'GUARDIAN',
    measureRef: 'foreldreveiledning',
    title: { nb: 'COS-P for foresatte 0–5 år', nn: 'COS-P for føresette 0–5 år', en: 'COS-P for guardians, 0–5 years' },
    text: {
      nb: 'Åtte kveldssamlinger i en liten gruppe for deg som vil forstå barnets følelser bedre. Vi ser korte filmklipp og snakker om det vi kjenner igjen. Du trenger ikke forberede deg, og ingen må fortelle mer enn de vil. Samlingene bygger på hverandre, så sett av tid til alle åtte.\n\n## Slik er en kveld\n- Vi begynner med kaffe kl. 18 og er ferdige halv åtte\n- Vi ser et filmklipp og snakker om det\n- Du får noe lite å prøve hjemme\n\n**Kan du ikke komme en kveld?** Si fra, så ser vi om du kan ta den igjen i en annen gruppe.',
      nn: 'Åtte kveldssamlingar i ei lita gruppe for deg som vil forstå kjenslene til barnet betre. Vi ser korte filmklipp og snakkar om det vi kjenner igjen. Du treng ikkje førebu deg, og ingen må fortelje meir enn dei vil. Samlingane byggjer på kvarandre, så set av tid til alle åtte.\n\n## Slik er ein kveld\n- Vi byrjar med kaffi kl. 18 og er ferdige halv åtte\n- Vi ser eit filmklipp og snakkar om det\n- Du får noko lite å prøve heime\n\n**Kan du ikkje kome ein kveld?** Sei frå, så ser vi om du kan ta han igjen i ei anna gruppe.',
      en: 'Eight evening sessions in a small group for you who want to understand your child’s feelings better. We watch short film clips and talk about what we recognise. You need not prepare, and nobody has to share more than they wish. The sessions build on each other, so set time aside for all eight.\n\n## An evening\n- We start with coffee at 6 pm and finish at half past seven\n- We watch a film clip and talk about it\n- You get something small to try at home\n\n**You cannot come one evening?** Tell us, and we see if you can make it up in another group.',
    },
    goals: cospGoals,
    rule: { minSessions: 8, makeUpAllowed: true },
    sessions: 8,
    sessionMinutes: 90,
  },
  {
    code: 'COSP-ANSATTE',
    type: 'COSP_STAFF',
    audience: 'EMPLOYEE',
    measureRef: 'foreldreveiledning',
    title: {
      nb: 'COS-P for ansatte i barnehage og skole',
      nn: 'COS-P for tilsette i barnehage og skule',
      en: 'COS-P for staff in kindergarten and school',
    },
    text: {
      nb: 'Åtte samlinger om trygghetssirkelen. Du øver på å se barnets behov bak atferden, og på å bli en trygg base i gruppa og i klasserommet. Vi bruker filmklipp og egne erfaringer, og prøver ut litt mellom hver gang.\n\n### Mellom samlingene\n1. Velg en situasjon du vil prøve noe nytt i\n2. Prøv, og skriv to setninger om hva som skjedde\n3. Ta det med neste gang',
      nn: 'Åtte samlingar om tryggleikssirkelen. Du øver på å sjå behova til barnet bak åtferda, og på å bli ein trygg base i gruppa og i klasserommet. Vi bruker filmklipp og eigne erfaringar, og prøver ut litt mellom kvar gong.\n\n### Mellom samlingane\n1. Vel ein situasjon du vil prøve noko nytt i\n2. Prøv, og skriv to setningar om kva som hende\n3. Ta det med neste gong',
      en: 'Eight sessions on the circle of security. You practise seeing the child’s needs behind the behaviour, and being a secure base in the group and the classroom. We use film clips and our own experience, and try things out between sessions.\n\n### Between the sessions\n1. Choose a situation where you want to try something new\n2. Try, and write two sentences on what happened\n3. Bring it next time',
    },
    goals: cospGoals,
    rule: { minSessions: 8, makeUpAllowed: true },
    sessions: 8,
    sessionMinutes: 90,
  },
  {
    code: 'COSP-VEILEDER',
    type: 'COSP_FACILITATOR',
    audience: 'EMPLOYEE',
    measureRef: 'foreldreveiledning',
    title: { nb: 'COS-P veilederutdanning', nn: 'COS-P rettleiarutdanning', en: 'COS-P facilitator training' },
    text: {
      nb: 'Fire hele dager for deg som skal lede COS-P-grupper i barneverntjenesten eller på helsestasjonen. Du øver på å lede gruppa, og får tilbakemelding underveis. Sertifikatet krever at du er med på alt.',
      nn: 'Fire heile dagar for deg som skal leie COS-P-grupper i barnevernstenesta eller på helsestasjonen. Du øver på å leie gruppa, og får tilbakemelding undervegs. Sertifikatet krev at du er med på alt.',
      en: 'Four full days for you who will lead COS-P groups in child welfare or at the health centre. You practise leading the group, with feedback on the way. The certificate requires full attendance.',
    },
    goals: [
      {
        nb: 'lede en COS-P-gruppe fra start til slutt',
        nn: 'leie ei COS-P-gruppe frå start til slutt',
        en: 'lead a COS-P group from start to finish',
      },
      {
        nb: 'bruke filmklippene til refleksjon',
        nn: 'bruke filmklippa til refleksjon',
        en: 'use the film clips for reflection',
      },
      {
        nb: 'ta vare på foresatte som strever',
        nn: 'ta vare på føresette som strevar',
        en: 'take care of guardians who struggle',
      },
    ],
    rule: { noAbsence: true },
    sessions: 4,
    sessionMinutes: 360,
  },
];
