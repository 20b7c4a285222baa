// Puts together what the browser gets: one style sheet, one script, one font, one icon; each also compressed.
// Usage: node build.mjs <folder>. The same input gives the same bytes.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { theme } from './theme.mjs';
import { trueType } from './truetype.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, '..', '..', '..', 'target', 'classes', 'web');
// Minified, before compression; a first visit has 250 KB in all. Raised from 12 for quick access and a Start that changes live.
const OWN_SCRIPT_LIMIT = 16 * 1024;

// The packages that something in the result comes from: each file that is read here or that the bundler reads tells.
const used = new Set();
const note = (path) => {
  const [, name] = path.match(/(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//) ?? [];
  if (name) used.add(name);
};

const load = (path) => readFileSync(join(here, path));
const read = (path) => {
  note(path);
  return load(path);
};

async function bundle(entry, options) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    ...options,
  });
  Object.keys(result.metafile.inputs).forEach(note);
  return result.outputFiles[0].text;
}

function put(name, content) {
  const bytes = Buffer.from(content);
  writeFileSync(join(target, name), bytes);
  if (!name.endsWith('.woff2')) {
    writeFileSync(join(target, name + '.gz'), gzipSync(bytes, { level: 9 }));
  }
}

const made = {
  name: 'theme',
  setup(hooks) {
    hooks.onResolve({ filter: /^theme:colours$/ }, () => ({ path: 'colours.css', namespace: 'theme' }));
    hooks.onLoad({ filter: /.*/, namespace: 'theme' }, () => ({ contents: theme(), loader: 'css' }));
  },
};

mkdirSync(target, { recursive: true });
const style = await bundle('css/app.css', { plugins: [made], external: ['*.woff2'] });
const own = await bundle('js/app.js', { format: 'iife', target: 'es2022' });
if (Buffer.byteLength(own) > OWN_SCRIPT_LIMIT) {
  throw new Error(`our own script has ${Buffer.byteLength(own)} bytes, more than ${OWN_SCRIPT_LIMIT}`);
}
const library = read('node_modules/htmx.org/dist/htmx.min.js').toString().trim();
const events = await bundle('node_modules/htmx-ext-sse/sse.js', { bundle: false });

put('app.css', style);
put('app.js', [library, events.trim(), own.trim(), ''].join('\n'));
put('icon.svg', read('icons/icon.svg'));
put('inter.woff2', read('node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'));
// The same typeface for documents, which take no packed fonts. Not served: it lies beside the folder of the web.
const documents = join(target, '..', 'paper');
mkdirSync(documents, { recursive: true });
for (const weight of [400, 600]) {
  for (const [set, name] of [['latin', 'inter'], ['latin-ext', 'inter-ext']]) {
    const packed = read(`node_modules/@fontsource/inter/files/inter-${set}-${weight}-normal.woff`);
    writeFileSync(join(documents, `${name}-${weight}.ttf`), trueType(packed));
  }
}
// Its package.json names no licence; its file LICENSE is this one.
const NAMED_IN_FILE_ONLY = { 'htmx-ext-sse': '0BSD' };
put(
  'licences.txt',
  [...used]
    .sort()
    .map((name) => {
      const { version, license = NAMED_IN_FILE_ONLY[name] } = JSON.parse(load(`node_modules/${name}/package.json`));
      if (!license) throw new Error(`${name} names no licence`);
      return `${name} ${version} (${license})\n\n${load(`node_modules/${name}/LICENSE`).toString().trim()}\n`;
    })
    .join('\n\n'),
);
