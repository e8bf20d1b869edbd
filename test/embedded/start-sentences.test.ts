import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { emptyFolder, holdDatabase } from './holder.ts';

const script = fileURLToPath(new URL('../../tools/start.mjs', import.meta.url));

/** Runs what `npm start` runs until it ends by itself, which every case here makes it do before it builds. */
async function start(
  settings: Record<string, string>,
): Promise<{ code: number | null; sentence: string; said: string }> {
  const env = { PATH: process.env['PATH'] ?? '', ...settings };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, sentence] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (sentence += text));
  await once(child, 'close');
  return { code: child.exitCode, sentence: sentence.trim(), said };
}

describe('npm start', () => {
  it('says in one sentence, before it builds, that the port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const dataFolder = emptyFolder();
    const ended = await start({ PORT: String(port), DATA_DIR: dataFolder });
    squatter.close();
    rmSync(dataFolder, { recursive: true });
    expect(ended).toEqual({
      code: 1,
      said: '',
      sentence: expect.stringMatching(`^Port ${port} er opptatt .*npm start$`),
    });
  });

  it('says that another Kompetanse has the data folder', async () => {
    const dataFolder = emptyFolder();
    const holder = await holdDatabase(dataFolder);
    const ended = await start({ PORT: '0', DATA_DIR: dataFolder });
    await holder.end('SIGTERM');
    rmSync(dataFolder, { recursive: true });
    expect(ended).toEqual({
      code: 1,
      said: '',
      sentence: expect.stringMatching(/^Kompetanse kjører allerede .*DATA_DIR\.$/),
    });
  }, 60_000);

  it.each([
    ['a port that is no number', { PORT: 'tre tusen' }, /PORT/],
    ['a broken database address', { PORT: '0', DATABASE_URL: 'ikke en adresse' }, /DATABASE_URL/],
    ['a host that is not this machine', { PORT: '3999', HOST: '192.0.2.1' }, /192\.0\.2\.1/],
  ])('names %s', async (_what, settings, name) => {
    const { code, sentence, said } = await start(settings);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(sentence).toMatch(name);
    expect(sentence.split('\n')).toHaveLength(1);
  });
});
