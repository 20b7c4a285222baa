// The handbook's pictures. A picture stays true because what the screen says is kept beside it: when the words change, the
// test fails until the picture is taken again, with UPDATE_SCREENSHOTS=1.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODULE_FOLDER } from './browser.mjs';
import { smaller } from './png.mjs';

const FOLDER = join(MODULE_FOLDER, '../../docs/handbook/bilder');
/** A module brings the pictures of its own help. */
const PODCAST = join(MODULE_FOLDER, '../../../bundles/se.samverkstad.podcast/src/main/resources/OSGI-INF/help/bilder');
const FOLDERS = Object.fromEntries(['podd', 'avsnitt', 'avsnitt-telefon', 'redaktion', 'innan-du-publicerar'].map((name) => [name, PODCAST]));
const LARGEST = 120 * 1024;
export const RENEWING = process.env.UPDATE_SCREENSHOTS === '1';

/** Days pass, every build has its size, and every run its costs; everything else on a screen is the same each time. */
const PASSING = [
  [/\d{1,2} (jan|feb|mar|mars|apr|maj|may|jun|june|juni|jul|july|juli|aug|sep|sept|okt|oct|nov|dec)\.? \d{4}/gi, 'DAG'],
  [/\d{4}-\d{2}-\d{2}/g, 'DAG'],
  [/DAG \d{1,2}[.:]\d{2}\b/g, 'DAG TID'],
  [/\b(i dag|i går) kl\. \d{1,2}[.:]\d{2}/g, 'TID'],
  [/\b(today|yesterday) at \d{1,2}[.:]\d{2}/g, 'TID'],
  [/\b(kl\.|at) \d{1,2}[.:]\d{2}/g, 'TID'],
  [/(God morgon|Hej|God kväll|Good morning|Hello|Good evening), /g, 'HÄLSNING, '],
  // An update is told of at some moment after it is there.
  [/^(Aviseringar|Notifications)( \(\d+\))?$/gm, 'AVISERINGAR'],
  [/\b[\d.,]+\s(kB|MB)/g, 'STORLEK'],
  [/\b[\d.,]+\ss\b/g, 'SEKUNDER'],
  [/\b\d+ (av|of) [\d\s,]+ (sidvisningar|anrop|page views|calls)/g, 'ANDEL'],
  [/\b\d+, (varav|of which) \d+ (misslyckades|failed)/g, 'ANROP'],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'KOD'],
  [/[0-9a-f]{12,64}/g, 'KOD'],
  [/http:\/\/127\.0\.0\.1:\d+/g, 'ADRESS'],
];

/** What the screen says and what can be done there, in order, without what passes. */
async function said(page) {
  const words = await page.evaluate(() => {
    const out = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (!element?.checkVisibility()) continue;
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) out.push(node.data.trim().replace(/\s+/g, ' '));
      else if (node.nodeType === Node.ELEMENT_NODE && /^(A|BUTTON|INPUT|SELECT|TEXTAREA|IMG|H1|H2)$/.test(node.tagName)) {
        out.push(`<${node.tagName.toLowerCase()} ${node.getAttribute('data-variant') ?? ''}>`);
      }
    }
    return out.join('\n');
  });
  return PASSING.reduce((text, [pattern, word]) => text.replace(pattern, word), words);
}

/** The page at the same address, in that language. */
async function read(page, language) {
  const address = new URL(page.url());
  address.searchParams.set('sprak', language);
  await page.goto(address.href);
  await page.evaluate(() => document.fonts.ready);
}

/** Takes the picture, or finds that the one there is still what the screen says. Collects what is wrong. */
export class Album {
  #wrong = [];
  #digests = {};
  #known = {};
  #digestFile;

  /** The pictures of one test; `name` is the file that keeps what their screens said. */
  static async open(name = 'skarmar') {
    const album = new Album();
    album.#digestFile = join(FOLDER, `${name}.json`);
    album.#known = existsSync(album.#digestFile) ? JSON.parse(await readFile(album.#digestFile, 'utf8')) : {};
    await mkdir(FOLDER, { recursive: true });
    return album;
  }

  /**
   * One picture for each language of the handbook: as the page is, and of the same address in English, named `.en`. Afterwards
   * the page is drawn again in Swedish; `fill` writes into it what a page that is drawn again has lost.
   */
  async picture(page, name, fill = () => {}) {
    await this.#one(page, FOLDERS[name] ?? FOLDER, name);
    await read(page, 'en');
    await fill(page);
    await this.#one(page, FOLDERS[name] ?? FOLDER, `${name}.en`);
    await read(page, 'sv');
  }

  async #one(page, folder, name) {
    const file = join(folder, `${name}.png`);
    const words = await said(page);
    const digest = createHash('sha256').update(words).digest('hex').slice(0, 16);
    this.#digests[name] = digest;
    if (RENEWING) {
      // Hiding the caret would leave style attributes behind, which the content policy refuses.
      await writeFile(file, smaller(await page.screenshot({ caret: 'initial' })));
    } else if (!existsSync(file)) {
      this.#wrong.push(`${name}: there is no picture`);
    } else if (this.#known[name] !== digest) {
      this.#wrong.push(`${name}: the screen has changed since its picture was taken. It says now:\n${words}`);
    }
    if (existsSync(file) && statSync(file).size > LARGEST) {
      this.#wrong.push(`${name}: ${statSync(file).size} bytes, more than ${LARGEST}`);
    }
  }

  /** After the last picture. */
  async close() {
    if (RENEWING) {
      await writeFile(this.#digestFile, `${JSON.stringify(this.#digests, null, 2)}\n`);
    }
    const gone = Object.keys(this.#known).filter((name) => !RENEWING && !(name in this.#digests));
    assert.deepEqual(gone, [], 'screens that are pictured but not visited any more');
    assert.deepEqual(this.#wrong, [], 'take the pictures again: UPDATE_SCREENSHOTS=1 sh run.sh tests/(this test)');
  }
}
