import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reportStaffImport } from '../../apps/api/src/organisation/staff-import-report.ts';
import { STAFF_HEADER, staffFile, staffLine, utf16, windows1252 } from '../given/staff-file.ts';
import { openStaffDesk, type StaffDesk } from '../given/staff-import.ts';

describe('a staff file', () => {
  let desk: StaffDesk;

  beforeAll(async () => {
    desk = await openStaffDesk();
  });
  beforeEach(() => desk.empty());
  afterAll(() => desk.api.close());

  const åse = staffFile(staffLine({ fornavn: 'Åse', etternavn: 'Ærlig-Ødegård' }));
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(åse)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${åse}`)],
    ['UTF-16 little-endian', utf16(åse)],
    ['UTF-16 big-endian', utf16(åse, true)],
    ['Windows-1252', windows1252(åse)],
    ['commas', Buffer.from(åse.replaceAll(';', ','))],
    ['tabs', Buffer.from(åse.replaceAll(';', '\t'))],
    ['old Mac line ends', Buffer.from(åse.replaceAll('\r\n', '\r'))],
    ['Unix line ends and a blank line', Buffer.from(`${åse.replaceAll('\r\n', '\n')}\n;;;;;;;;;;\n`)],
    ['quotes and blanks', Buffer.from(åse.replace('Åse', '"  Åse "').replace('Rena', ' Rena '))],
    ['headers as people write them', Buffer.from(åse.replace('epost', 'E-post').replace('leder_for', 'Leder for'))],
  ])('reads %s', async (_name, file) => {
    expect(await desk.imported(file)).toMatchObject({ added: 1 });
    expect(await desk.staff()).toMatchObject([{ given_name: 'Åse', family_name: 'Ærlig-Ødegård' }]);
  });

  it('names row, column and fault of every wrong cell and imports nothing', async () => {
    const file = staffFile(
      staffLine(),
      staffLine({ ansattnummer: '01020312345', epost: 'ase(a)amot', prosent: '0' }),
      '',
      staffLine({ ansattnummer: 'H3', enhet: 'månen', stillingsprofil: 'ASTRONAUT', fra: '2024-02-30', fornavn: '' }),
      staffLine({ ansattnummer: 'H4', enhet: 'Barnehage', til: '2023-01-01', leder_for: 'rena|mars' }),
      'H5;for;få',
    );
    expect(await desk.refused(file)).toEqual([
      '3 ansattnummer ser ut som et fødselsnummer. Bruk ansattnummeret.',
      '3 epost er ikke en e-postadresse.',
      '3 prosent skal være et tall fra 1 til 100, ikke «0».',
      '5 fornavn mangler.',
      '5 enhet «månen» er ikke en kjent enhet.',
      '5 stillingsprofil «ASTRONAUT» er ikke en kjent stillingsprofil.',
      '5 fra skal være en dato, 2026-08-01 eller 01.08.2026, ikke «2024-02-30».',
      '6 enhet «Barnehage» er navnet på flere enheter. Bruk enhetens nøkkel.',
      '6 leder_for «mars» er ikke en kjent enhet.',
      '6 til er før fra.',
      '7 raden har 3 kolonner, men overskriften har 11.',
    ]);
  });

  it('sees what only shows across rows', async () => {
    expect(
      await desk.refused(
        staffFile(staffLine(), staffLine({ ansattnummer: 'H2' }), staffLine({ etternavn: 'Testvik' })),
      ),
    ).toEqual([
      '4 ansattnummer har samme enhet, stillingsprofil og fra-dato som i rad 2.',
      '4 etternavn er en annen enn i rad 2, som har samme ansattnummer.',
    ]);
  });

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', '0 filen har ingen rader.'],
    ['a header alone', `${STAFF_HEADER}\n`, '0 filen har ingen rader.'],
    ['a missing column', staffFile(staffLine()).replace(';prosent', ';andel'), '1 prosent mangler i overskriften.'],
    ['a column twice', staffFile(staffLine()).replace(';til', ';fra'), '1 fra står to ganger i overskriften.'],
    [
      'a quote that is never closed',
      staffFile(staffLine({ fornavn: '"Åse' })),
      '2 raden har et anførselstegn som aldri lukkes.',
    ],
    [
      'a line without end',
      staffFile(staffLine({ fornavn: `"${'x'.repeat(3_000_000)}` })),
      '2 raden er altfor lang; kanskje mangler et anførselstegn.',
    ],
    [
      'a spreadsheet',
      Buffer.from('PK\u0003\u0004 and more'),
      '0 filen ser ut som en Excel-fil. Lagre den som CSV UTF-8.',
    ],
    [
      'bytes that are no text',
      Buffer.from([0x61, 0, 0x62, 0]),
      '0 filen inneholder tegn som ikke hører hjemme i en CSV-fil. Lagre den som CSV UTF-8.',
    ],
  ])('refuses %s with a sentence', async (_name, file, sentence) => {
    expect(await desk.refused(file)).toEqual([sentence]);
  });

  it('lists the first 200 faults and counts them all', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => staffLine({ ansattnummer: `H${index}`, prosent: 'mye' }));
    const done = await desk.run(staffFile(...lines));
    if (!('faults' in done)) throw new Error('It was imported');
    expect([done.faults.length, done.total]).toEqual([200, 300]);
    expect(reportStaffImport('ansatte.csv', done).at(-1)).toBe('  … og 100 til.');
  });
});
