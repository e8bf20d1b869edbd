/** Writes docs/personvern.md: the record of what is held of people, made from the columns' own classification. */
import { writeFileSync } from 'node:fs';
import { columns } from '../apps/api/src/columns.ts';
import type { Personal } from '../apps/api/src/platform/database/columns.ts';

const classes: Readonly<Record<Personal['class'], string>> = {
  NAME: 'Navn',
  CONTACT: 'Kontakt',
  EMPLOYMENT: 'Ansettelse',
  COMPETENCE: 'Kompetanse',
  CASE: 'Sak',
  TRACE: 'Spor',
  MESSAGE: 'Beskjed',
};

/** The record of processing as Markdown: one row for each reason a table holds personal data. */
export function recordOfProcessing(): string {
  const lines: string[] = [];
  for (const [table, of] of Object.entries(columns)) {
    const reasons = Map.groupBy(
      Object.entries(of).flatMap(([column, row]) => (row === 'plain' ? [] : [{ column, row }])),
      ({ row }) => row,
    );
    for (const [what, held] of reasons) {
      lines.push(
        `| ${table} | ${held.map(({ column }) => column).join(', ')} | ${classes[what.class]} | ${what.purpose} | ${what.retention} |`,
      );
    }
  }
  return `# Personvern: hva vi holder om mennesker

Laget av \`node tools/personvern.ts\` fra \`apps/api/src/*/*.columns.ts\`. Ikke rediger for hånd. En kolonne som ikke er klassifisert,
stopper bygget (\`test/privacy/columns.test.ts\`).

Vi holder aldri fødselsnummer, barns navn eller barns fødselsdato. Køen og loggen bærer bare id-er.
Periodene er standarden; kommunen setter sine egne i samråd med personvernombud og arkivar.
Foresatte slettes av seg selv når tiden er ute; \`npm run guardians:retention -- --dry-run\` viser hva som står for tur.
Det som er skrevet i veiledning, slettes 12 måneder etter at rekken tok slutt; \`npm run supervision:retention -- --dry-run\` viser hvor
mange som står for tur. For resten er automatisk sletting ikke bygget ennå.

På enheten til den som fører oppmøte, ligger arket for den samlingen (navn, enhet og oppmøte) i høyst 24 timer, så det kan åpnes uten
nett. Det slettes når en logger ut (ADR 0014).

| Tabell | Kolonner | Klasse | Formål | Beholdes |
|---|---|---|---|---|
${lines.join('\n')}
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync('docs/personvern.md', recordOfProcessing());
