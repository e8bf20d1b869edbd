import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reportStaffImport } from '../../apps/api/src/organisation/staff-import-report.ts';
import { staffFile, staffLine } from '../given/staff-file.ts';
import { openStaffDesk, type StaffDesk } from '../given/staff-import.ts';

describe('staff import', () => {
  let desk: StaffDesk;

  beforeAll(async () => {
    desk = await openStaffDesk();
  });
  beforeEach(() => desk.empty());
  afterAll(() => desk.api.close());

  const roles = async () =>
    (
      await desk.api.sql.query<{ who: string }>(
        `SELECT concat_ws(' ', p.hr_key, r.role, u.key) AS who FROM role_assignment r JOIN person p ON p.id = r.person_id
           JOIN org_unit u ON u.id = r.scope_unit_id WHERE r.valid_to IS NULL OR r.valid_to >= '2026-11-23' `,
      )
    ).rows
      .map((row) => row.who)
      .sort();

  it('adds people and employments, and changes nothing the second time', async () => {
    const file = staffFile(
      staffLine(),
      staffLine({
        ansattnummer: 'H2',
        enhet: 'Åmot ungdomsskole',
        stillingsprofil: 'Fagarbeider',
        stilling: '',
        prosent: '37,5 %',
        fra: '01.08.2025',
      }),
      staffLine({ enhet: 'bhg-1', prosent: '20' }),
    );
    expect(await desk.imported(file)).toMatchObject({ applied: true, added: 3, changed: 0, unchanged: 0, missing: 0 });
    const first = await desk.staff();
    expect(first).toHaveLength(3);
    expect(first.at(-1)).toEqual({
      hr_key: 'H2',
      given_name: 'Åse',
      family_name: 'Prøvestad',
      unit: 'aaus',
      title: 'Fagarbeider',
      profile_code: 'FAGARBEIDER',
      percent: 38,
      from: '2025-08-01',
      to: null,
    });
    expect(await desk.imported(file)).toMatchObject({ added: 0, changed: 0, unchanged: 3, granted: 0, withdrawn: 0 });
    expect(await desk.staff()).toEqual(first);
    expect(await desk.count('person')).toBe(2);
  });

  it('says what it would do and stores nothing on a dry run', async () => {
    const done = await desk.imported(staffFile(staffLine({ leder_for: 'rena' })), { dryRun: true });
    expect(done).toMatchObject({ applied: false, added: 1, granted: 1 });
    expect(reportStaffImport('ansatte.csv', done).at(-1)).toBe('Prøvekjøring: ingenting er lagret.');
    expect([await desk.count('person'), await desk.count('import_batch'), await desk.count('role_assignment')]).toEqual(
      [0, 0, 0],
    );
  });

  it('changes a name, a percentage and a last day, and counts the rows', async () => {
    await desk.imported(staffFile(staffLine(), staffLine({ ansattnummer: 'H2' }), staffLine({ ansattnummer: 'H3' })));
    const next = staffFile(
      staffLine({ etternavn: 'Testvik' }),
      staffLine({ ansattnummer: 'H2', prosent: '60', til: '2026-12-31' }),
      staffLine({ ansattnummer: 'H3' }),
    );
    expect(await desk.imported(next)).toMatchObject({ added: 0, changed: 2, unchanged: 1 });
    expect(await desk.staff()).toMatchObject([{ family_name: 'Testvik' }, { percent: 60, to: '2026-12-31' }, {}]);
  });

  it('leaves whom the file does not name, unless it is the complete staff; then they end today', async () => {
    await desk.imported(
      staffFile(staffLine(), staffLine({ ansattnummer: 'H2' }), staffLine({ ansattnummer: 'H3', fra: '2027-01-01' })),
    );
    const shorter = staffFile(staffLine());
    expect(await desk.imported(shorter)).toMatchObject({ ended: 0, missing: 2 });
    expect((await desk.staff()).map((row) => row['to'])).toEqual([null, null, null]);
    expect(await desk.imported(shorter, { complete: true })).toMatchObject({ ended: 2, missing: 0, unchanged: 1 });
    // Who had not begun yet never began.
    expect((await desk.staff()).map((row) => [row['hr_key'], row['to']])).toEqual([
      ['H1', null],
      ['H2', '2026-11-23'],
    ]);
    expect(await desk.imported(shorter, { complete: true })).toMatchObject({ ended: 0, changed: 0, added: 0 });
    expect(await desk.imported(staffFile(staffLine(), staffLine({ ansattnummer: 'H2' })))).toMatchObject({
      changed: 1,
    });
    expect((await desk.staff()).map((row) => row['to'])).toEqual([null, null]);
  });

  it('never ends an employment that was written by hand', async () => {
    await desk.imported(staffFile(staffLine()));
    await desk.api.sql.query(`UPDATE employment SET source = 'MANUAL'`);
    expect(await desk.imported(staffFile(staffLine({ ansattnummer: 'H2' })), { complete: true })).toMatchObject({
      ended: 0,
    });
  });

  it('makes leaders of those the file names, and takes the role back when it no longer does', async () => {
    await desk.imported(
      staffFile(staffLine({ leder_for: 'rena|aaus' }), staffLine({ ansattnummer: 'H2', leder_for: 'oppvekst' })),
    );
    expect(await roles()).toEqual(['H1 UNIT_LEADER aaus', 'H1 UNIT_LEADER rena', 'H2 SECTOR_LEADER oppvekst']);
    expect(await desk.imported(staffFile(staffLine({ leder_for: 'rena' })))).toMatchObject({
      granted: 0,
      withdrawn: 1,
    });
    expect(await roles()).toEqual(['H1 UNIT_LEADER rena', 'H2 SECTOR_LEADER oppvekst']);
    expect(await desk.imported(staffFile(staffLine()), { complete: true })).toMatchObject({ withdrawn: 2 });
    expect(await roles()).toEqual([]);
    await desk.imported(staffFile(staffLine({ leder_for: 'rena' })));
    expect(await roles()).toEqual(['H1 UNIT_LEADER rena']);
  });

  it('leaves roles alone that a person granted, and all roles when the file has no such column', async () => {
    await desk.imported(staffFile(staffLine({ leder_for: 'rena' })));
    const withoutColumn = staffFile(staffLine()).replaceAll(/;[^;\r\n]*(?=\r\n)/g, '');
    expect(withoutColumn).not.toContain('leder_for');
    expect(await desk.imported(withoutColumn)).toMatchObject({ withdrawn: 0 });
    await desk.api.sql.query(`UPDATE role_assignment SET granted_by = person_id`);
    expect(await desk.imported(staffFile(staffLine()))).toMatchObject({ withdrawn: 0 });
    expect(await roles()).toEqual(['H1 UNIT_LEADER rena']);
  });

  it('leaves nothing half imported when a later slice of the file is wrong', async () => {
    const lines = Array.from({ length: 6_000 }, (_, index) => staffLine({ ansattnummer: `H${index}` }));
    const good = staffFile(...lines);
    expect(await desk.refused(`${good}${staffLine({ ansattnummer: 'H9999', prosent: '101' })}\r\n`)).toHaveLength(1);
    // The same rows without the last one do arrive.
    expect(await desk.imported(good)).toMatchObject({ added: 6_000 });
  });

  it('lets two imports of the same file run at once without doubling anyone', async () => {
    const file = staffFile(staffLine(), staffLine({ ansattnummer: 'H2' }));
    const both = await Promise.all([desk.imported(file), desk.imported(file)]);
    expect(both.map((done) => done.added).sort()).toEqual([0, 2]);
    expect(await desk.count('employment')).toBe(2);
  });
});
