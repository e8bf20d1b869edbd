import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration, Migrator } from '@mikro-orm/migrations';

/** A migration is one SQL file; forward only, named in the order they run. */
export function migrationsFrom(
  folder: string,
): { name: string; class: new (...args: ConstructorParameters<typeof Migration>) => Migration }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.sql$/, ''),
      class: class extends Migration {
        override up(): void {
          this.addSql(readFileSync(join(folder, file), 'utf8'));
        }
      },
    }));
}

export { Migrator };
