import { expect, it } from '@jest/globals';
import { PageDescribers, withWords } from './page-words.ts';

const PAGE = '<head>\n<title>Kompetanse</title>\n</head>';

it('writes words into the head as words, whatever they hold', () => {
  const page = withWords(PAGE, { title: `</title><script>"x" & 'y' $& $1`, description: 'En\n  kveld' });
  expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39; $&amp; $1</title>');
  expect(page).toContain('<meta name="description" content="En kveld" />');
  expect(page).not.toContain('<script>');
});

it('asks on until somebody has words, and is not stopped by one who fails', async () => {
  const describers = new PageDescribers();
  describers.add(() => Promise.reject(new Error('no database')));
  describers.add(() => Promise.resolve(null));
  expect(await describers.of('/kurs/1', undefined)).toBeNull();
  describers.add((path) => Promise.resolve({ title: path, description: '' }));
  expect(await describers.of('/kurs/1', undefined)).toEqual({ title: '/kurs/1', description: '' });
});
