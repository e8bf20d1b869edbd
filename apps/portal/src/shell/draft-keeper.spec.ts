import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { keepWritten, type WrittenApplication } from '@kompetanse/domain/further-education';
import { DraftKeeper, type Keeping, type Saved } from './draft-keeper.ts';

const study = (text: string): WrittenApplication => keepWritten({ study: text }) as WrittenApplication;

describe('a draft saved as it is typed', () => {
  let asked: { study: string; version: number | null }[];
  let answers: (() => Promise<Saved>)[];
  let told: Keeping[];
  let copy: { written: WrittenApplication; version: number | null } | null;
  let keeper: DraftKeeper<WrittenApplication>;

  beforeEach(() => {
    jest.useFakeTimers();
    [asked, answers, told, copy] = [[], [], [], null];
    keeper = new DraftKeeper<WrittenApplication>({
      known: null,
      save: (written, version) => {
        asked.push({ study: written.study, version });
        const saved: Saved = { draft: { id: 'd', version: (version ?? 0) + 1 }, at: 'now' };
        return (answers.shift() ?? (() => Promise.resolve(saved)))();
      },
      copy: (kept) => (copy = kept),
      tell: (keeping) => told.push(keeping),
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is sent when the typing rests, once, and then the browser needs no copy', async () => {
    keeper.write(study('S'));
    keeper.write(study('Sp'));
    expect(copy).toMatchObject({ written: { study: 'Sp' }, version: null });
    await jest.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([{ study: 'Sp', version: null }]);
    expect(told.at(-1)).toEqual({ state: 'SAVED', at: 'now' });
    expect(copy).toBeNull();
    keeper.write(study('Spe'));
    expect(await keeper.flush()).toEqual({ id: 'd', version: 2 });
    expect(asked.at(-1)).toEqual({ study: 'Spe', version: 1 });
  });

  it('lies in the browser while the line is lost, and is sent when it is back', async () => {
    answers = [() => Promise.reject(new Error('no line'))];
    keeper.write(study('Norsk'));
    expect(await keeper.flush()).toBeNull();
    expect(told.at(-1)).toEqual({ state: 'LOST' });
    expect(copy).toMatchObject({ written: { study: 'Norsk' } });
    await jest.advanceTimersByTimeAsync(11_000);
    expect(told.at(-1)).toMatchObject({ state: 'SAVED' });
    expect(copy).toBeNull();
  });

  it('is never sent again by itself when it was written on elsewhere, until somebody chooses', async () => {
    answers = [() => Promise.resolve('BEHIND')];
    keeper.write(study('Gammelt'));
    expect(await keeper.flush()).toBeNull();
    keeper.write(study('Gammelt 2'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    keeper.know({ id: 'd', version: 7 }, { keep: study('Gammelt 2') });
    expect(await keeper.flush()).toEqual({ id: 'd', version: 8 });
    expect(asked.at(-1)).toEqual({ study: 'Gammelt 2', version: 7 });
  });

  it('keeps the last words when they were typed while a save was on its way', async () => {
    let arrive: (saved: Saved) => void = () => undefined;
    answers = [() => new Promise((resolve) => (arrive = resolve))];
    keeper.write(study('En'));
    const first = keeper.flush();
    keeper.write(study('En to'));
    arrive({ draft: { id: 'd', version: 1 }, at: 'then' });
    await first;
    expect(await keeper.flush()).toEqual({ id: 'd', version: 2 });
    expect(asked.map((one) => one.study)).toEqual(['En', 'En to']);
  });

  it('saves nothing once it is sent', async () => {
    keeper.write(study('Norsk'));
    keeper.end();
    keeper.write(study('Norsk 2'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    expect(copy).toBeNull();
  });
});
