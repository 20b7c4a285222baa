// A newer version of a shipped module, made as its vendor would: another number in the bundle and in the feature.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PRODUCT } from './server.mjs';

const MANIFEST = 'META-INF/MANIFEST.MF';
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Puts `module` in `version` into the repository of the home, with a line of news in both languages. */
export async function offerNewer(home, module, version, news) {
  const shipped = join(PRODUCT, 'repository');
  const { modules } = JSON.parse(await readFile(join(shipped, 'index.json'), 'utf8'));
  const from = modules.find((each) => each.module === module);
  const archive = unzipSync(await readFile(join(shipped, from.file)));
  const bytes = repack(archive, from.version, version, news);
  const file = `${module}-${version}.kfa`;
  const folder = join(home, 'repository');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), bytes);
  const entry = { file, module, version, sha256: sha256(bytes), length: bytes.length };
  await writeFile(join(folder, 'index.json'), JSON.stringify({ format: 1, modules: [entry] }));
  return version;
}

function repack(archive, old, version, news) {
  const feature = JSON.parse(strFromU8(archive['feature.json']));
  feature.id = feature.id.replace(new RegExp(`:${old.replaceAll('.', '\\.')}$`), `:${version}`);
  feature.extensions['se.samverkstad.notes'].json = news;
  const entries = {};
  for (const bundle of feature.bundles) {
    const [, artifact, number] = bundle.id.split(':');
    const jar = jarOf(archive[`bundles/${artifact}-${number}.jar`], version);
    bundle.id = bundle.id.replace(`:${number}`, `:${version}`);
    bundle['se.samverkstad.sha256'] = sha256(jar);
    bundle['se.samverkstad.length'] = jar.length;
    entries[`bundles/${artifact}-${version}.jar`] = jar;
  }
  entries['feature.json'] = strToU8(JSON.stringify(feature));
  return zip(entries);
}

function jarOf(jar, version) {
  const { [MANIFEST]: manifest, ...rest } = unzipSync(jar);
  const text = strFromU8(manifest);
  if (!/^Bundle-Version: /m.test(text)) {
    throw new Error(`the manifest names no version:\n${text}`);
  }
  return zip({ [MANIFEST]: strToU8(text.replace(/^(Bundle-Version: ).*?(\r?)$/m, `$1${version}$2`)), ...rest });
}

// Stored and undated, as the archives that we ship.
function zip(entries) {
  return zipSync(entries, { level: 0, mtime: new Date(1980, 1, 1) });
}
