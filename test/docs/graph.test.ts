import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DOCUMENT, folderImports, graphSection, withGraph, type FolderImport } from '../../tools/graph.ts';

describe('the folder graph in docs/architecture.md', () => {
  const written = readFileSync(DOCUMENT, 'utf8');
  let imports: FolderImport[];

  beforeAll(async () => {
    imports = await folderImports();
  });

  it('is the one the code makes; when it is not, run: npx node tools/graph.ts', () => {
    expect(written).toBe(withGraph(written, graphSection(imports)));
  });

  it('would be another if a domain began to import its neighbour', () => {
    const breach = { from: 'apps/api/src/enrolment', to: 'apps/api/src/supervision' };
    expect(imports).not.toContainEqual(breach);
    expect(written).not.toBe(withGraph(written, graphSection([...imports, breach])));
  });

  it('sees imports between domains, into the rules and between machines', () => {
    expect(imports).toEqual(
      expect.arrayContaining([
        { from: 'apps/api/src/enrolment', to: 'apps/api/src/courses' },
        { from: 'apps/api/src/enrolment', to: 'libs/domain/src/enrolment' },
        { from: 'apps/api/src/platform/queue', to: 'apps/api/src/platform/outbox' },
      ]),
    );
  });

  it('stays out of a document that has no place for it', () => {
    expect(() => withGraph('# Architecture\n', 'graph')).toThrow('<!-- graph:begin -->');
    expect(() => withGraph('<!-- graph:end --> <!-- graph:begin -->', 'graph')).toThrow('<!-- graph:end -->');
  });
});
