// Puts together what the browser gets: one style sheet, one script, one font, one icon; each also compressed.
// Usage: node build.mjs <folder>. The same input gives the same bytes.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { theme } from './theme.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, '..', '..', '..', 'target', 'classes', 'web');
const OWN_SCRIPT_LIMIT = 12 * 1024;

const read = (path) => readFileSync(join(here, path));

async function bundle(entry, options) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
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
put(
  'licences.txt',
  ['@digdir/designsystemet-css', '@fontsource-variable/inter', 'htmx.org', 'htmx-ext-sse']
    .map((name) => {
      const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`));
      return `${name} ${version} (${license})\n\n${read(`node_modules/${name}/LICENSE`).toString().trim()}\n`;
    })
    .join('\n\n'),
);
