// What no page can do, such as letting a year pass: changes of rows beside the server.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MODULE_FOLDER } from './browser.mjs';
import { PRODUCT } from './server.mjs';

/** How many rows each statement changed. */
export async function change(home, ...statements) {
  const driver = readdirSync(join(PRODUCT, 'core')).find((name) => name.startsWith('se.samverkstad.lib.sqlite'));
  const machine = process.arch === 'x64' ? 'x86_64' : 'aarch64';
  const { stdout } = await promisify(execFile)('java', [
    `-Dorg.sqlite.lib.path=${join(PRODUCT, 'native', machine)}`,
    '-Dorg.sqlite.lib.name=libsqlitejdbc.so',
    '-cp',
    join(PRODUCT, 'core', driver),
    join(MODULE_FOLDER, 'fixtures/Sql.java'),
    join(home, 'database/samverkstad.db'),
    ...statements,
  ]);
  return stdout.trim().split('\n').map(Number);
}
