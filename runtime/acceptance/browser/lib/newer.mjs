// A newer version of a shipped module, made as its vendor would: another number in the bundle and in the feature.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PRODUCT } from './server.mjs';

const MANIFEST = 'META-INF/MANIFEST.MF';
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Puts `module` in `version` into the repository of the home, with a line of news in both languages. `alter` may write
 * anything else into its description, `inside` into the files of its bundles (it gets a name and a text), and `drop` says
 * which entries of its jars the vendor forgot.
 */
export async function offerNewer(home, module, version, news, vendor = {}) {
  const shipped = join(PRODUCT, 'repository');
  const { modules } = JSON.parse(await readFile(join(shipped, 'index.json'), 'utf8'));
  const from = modules.find((each) => each.module === module);
  const archive = unzipSync(await readFile(join(shipped, from.file)));
  const bytes = repack(archive, from.version, version, news, vendor);
  const file = `${module}-${version}.kfa`;
  const folder = join(home, 'repository');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), bytes);
  const entry = { file, module, version, sha256: sha256(bytes), length: bytes.length };
  await writeFile(join(folder, 'index.json'), JSON.stringify({ format: 1, modules: [entry] }));
  return version;
}

/** Puts a module that else only a demo offers into the repository of the home, as it is. */
export async function offerExample(home, module, version) {
  const shipped = join(PRODUCT, 'demo/repository');
  const { modules } = JSON.parse(await readFile(join(shipped, 'index.json'), 'utf8'));
  const entry = modules.find((each) => each.module === module && each.version === version);
  const folder = join(home, 'repository');
  await mkdir(folder, { recursive: true });
  await copyFile(join(shipped, entry.file), join(folder, entry.file));
  await writeFile(join(folder, 'index.json'), JSON.stringify({ format: 1, modules: [entry] }));
}

function repack(archive, old, version, news, { alter = () => {}, ...vendor }) {
  const feature = JSON.parse(strFromU8(archive['feature.json']));
  feature.id = feature.id.replace(new RegExp(`:${old.replaceAll('.', '\\.')}$`), `:${version}`);
  feature.extensions['se.samverkstad.notes'].json = news;
  alter(feature);
  const entries = Object.fromEntries(Object.entries(archive).filter(([name]) => name.startsWith('pictures/')));
  for (const bundle of feature.bundles) {
    const [, artifact, number] = bundle.id.split(':');
    const jar = jarOf(archive[`bundles/${artifact}-${number}.jar`], version, vendor);
    bundle.id = bundle.id.replace(`:${number}`, `:${version}`);
    bundle['se.samverkstad.sha256'] = sha256(jar);
    bundle['se.samverkstad.length'] = jar.length;
    entries[`bundles/${artifact}-${version}.jar`] = jar;
  }
  entries['feature.json'] = strToU8(JSON.stringify(feature));
  return zip(entries);
}

function jarOf(jar, version, { inside = (name, text) => text, drop = () => false }) {
  const { [MANIFEST]: manifest, ...rest } = unzipSync(jar, { filter: ({ name }) => !drop(name) });
  for (const name of Object.keys(rest).filter((each) => each.startsWith('OSGI-INF/') && /\.(xml|properties)$/.test(each))) {
    rest[name] = strToU8(inside(name, strFromU8(rest[name])));
  }
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
