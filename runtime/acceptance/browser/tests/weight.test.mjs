// What a visit brings over the wire: a first one with fonts, script and styles, and each page after it. When something
// was painted is told beside what an empty page takes here, and no test: it depends on the machine.
import assert from 'node:assert/strict';
import { open } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { importFeed, prepare, publish, signIn } from '../lib/people.mjs';

const KB = 1024;
const FIRST = 250 * KB;
const LATER = 30 * KB;
const TIMES = 5;
const BEFORE = 30;

journey('Pages are light', (at, step) => {
  let episode, identity;
  const screens = () => [
    ['Start', '/'],
    ['Podcast', '/podcast'],
    ['Episode', episode],
    ['Editing', '/podcast/redaktion'],
    ['Modules', '/moduler'],
    ['Module', '/moduler/podcast'],
    ['Units', '/enheter'],
    ['Settings', '/installningar'],
    ['Operations', '/drift'],
    ['Help', '/hjalp'],
  ];

  step('a podcast with an episode', async () => {
    await prepare(at.server);
    const karin = await open(at.browser, at.server);
    const page = await karin.page();
    await signIn(page);
    await importFeed(page);
    episode = await publish(page);
    identity = await karin.context.storageState();
    await karin.context.close();
  });

  step('a first visit, with nothing in the cache', async (t) => {
    for (const [name, address, storageState] of [
      ['Sign-in', '/logga-in'],
      ['Public channel', '/podcast/p/forskning-i-vardagen'],
      ...screens().map((each) => [...each, identity]),
    ]) {
      const visitor = await open(at.browser, at.server, { storageState });
      const page = await visitor.page();
      const wire = await scales(page);
      const { bytes, largest } = await wire.weigh(() => arrive(page, address));
      t.diagnostic(`${name}: ${kilobytes(bytes)} kB at first, painted after ${await painted(page)} ms`);
      assert.ok(bytes > 20 * KB, `${name} was weighed whole: ${bytes} bytes`);
      assert.ok(bytes <= FIRST, `${name} weighs ${bytes} bytes at first, ${largest}`);
      await visitor.context.close();
    }
  });

  step('each page after it', async (t) => {
    const visitor = await open(at.browser, at.server, { storageState: identity });
    const page = await visitor.page();
    await arrive(page, '/mitt-konto');
    const wire = await scales(page);
    for (const [name, address] of screens()) {
      const { bytes, largest } = await wire.weigh(() => arrive(page, address));
      t.diagnostic(`${name}: ${kilobytes(bytes)} kB later`);
      assert.ok(bytes > 0 && bytes <= LATER, `${name} weighs ${bytes} bytes, ${largest}`);
    }
    assert.deepEqual(visitor.complaints.take(), []);
  });

  step('when they are painted', async (t) => {
    const visitor = await open(at.browser, at.server, { storageState: identity });
    const page = await visitor.page();
    // As on any day but the first minute of it.
    for (const [, address] of screens()) {
      for (let i = 0; i < BEFORE; i++) {
        assert.equal((await page.request.get(address)).status(), 200, address);
      }
    }
    for (const [name, address] of [['An empty page', 'data:text/html,<h1>-</h1>'], ...screens()]) {
      const moments = [];
      for (let i = 0; i < TIMES; i++) {
        await arrive(page, address);
        moments.push(await painted(page));
      }
      moments.sort((a, b) => a - b);
      t.diagnostic(`${name}: painted after ${moments[Math.floor(TIMES / 2)]} ms (${moments[0]}–${moments.at(-1)})`);
    }
  });
});

const kilobytes = (bytes) => (bytes / KB).toFixed(1);

/** A page that keeps a stream of events open is never idle; it is whole when its fonts are there. */
async function arrive(page, address) {
  await page.goto(address, { waitUntil: 'load' });
  await page.locator('h1').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** Milliseconds from the navigation to the first text or picture. */
async function painted(page) {
  const moment = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  return Math.round(await moment.jsonValue());
}

/** Weighs what comes over the wire, headers too; media aside: sound, and the pictures by which a module shows itself. */
async function scales(page) {
  const wire = await page.context().newCDPSession(page);
  const parts = new Map();
  wire.on('Network.responseReceived', ({ requestId, type, response }) =>
    parts.set(requestId, { type, url: response.url, bytes: 0 }));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const part = parts.get(requestId);
    if (part) {
      part.bytes = encodedDataLength;
    }
  });
  await wire.send('Network.enable');
  return {
    async weigh(visit) {
      parts.clear();
      await visit();
      const counted = [...parts.values()].filter((part) => part.type !== 'Media' && !part.url.includes('/modulbilder/')).sort((a, b) => b.bytes - a.bytes);
      return {
        bytes: counted.reduce((sum, part) => sum + part.bytes, 0),
        largest: counted.slice(0, 5).map((part) => `${part.bytes} ${part.url}`).join(', '),
      };
    },
  };
}
