// What others have written is shown as they wrote it and runs nowhere: every payload in Chromium, then every page for everyone.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { offerNewer } from '../lib/newer.mjs';
import { PAYLOADS } from '../lib/payloads.mjs';
import { EPISODE, prepare, publish, signIn } from '../lib/people.mjs';

const SHORT = PAYLOADS.filter((each) => each.length < 90 && !each.includes('\u0000'));
const xml = (text) => text.replaceAll('\u0000', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const TOGETHER = 7;

/** A feed whose every text is a payload: titles one, descriptions seven each. */
function feed() {
  const items = [];
  for (let i = 0; i < PAYLOADS.length; i += TOGETHER) {
    const some = PAYLOADS.slice(i, i + TOGETHER);
    items.push(`<item><title>${xml(some[0])}</title>
      <description>${xml(some.map((each) => `<p>${each}</p>`).join(' '))}</description>
      <itunes:author>${xml(some[1] ?? '')}</itunes:author><itunes:subtitle>${xml(some[2] ?? '')}</itunes:subtitle>
      <link>${xml(i % 2 ? 'javascript:alert(1)' : 'https://podd.exempel.se/"onfocus="alert(1)')}</link>
      <guid isPermaLink="${i % 2 === 0}">${xml(`${some[0]} ${i}`)}</guid>
      <pubDate>Tue, 16 Jan 2024 06:00:00 +0100</pubDate>
      <enclosure url="https://podd.exempel.se/${i}.mp3?x=&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" length="1843200" type="audio/mpeg"/>
      <itunes:duration>153</itunes:duration></item>`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
      <title>Kanal ${xml(SHORT[0])}</title><link>https://podd.exempel.se/kanal</link>
      <description>${xml(PAYLOADS.slice(0, 40).join(' '))}</description><language>sv</language>
      <copyright>${xml(SHORT[1])}</copyright><itunes:author>${xml(SHORT[2])}</itunes:author>
      <itunes:owner><itunes:name>${xml(SHORT[3])}</itunes:name><itunes:email>podd@exempel.se</itunes:email></itunes:owner>
      <itunes:image href="https://podd.exempel.se/omslag.jpg?&quot;onerror=&quot;alert(1)"/><itunes:category text="Science"/>
      <itunes:explicit>false</itunes:explicit>${items.join('\n')}</channel></rss>`;
}

journey('What others have written is inert', (at, step) => {
  let admin, page, invitation;
  const seen = { pages: 0, dialogs: 0, links: new Map() };

  async function window_() {
    const person = await open(at.browser, at.server);
    const one = await person.page();
    one.on('dialog', (dialog) => {
      seen.dialogs++;
      dialog.dismiss();
    });
    return [person, one];
  }

  /** Nothing ran, nothing was refused by the policy, and no script, handler or address of another's making is in the page. */
  async function inert(person, one, where) {
    seen.pages++;
    const foreign = await one.evaluate(() => [
      ...[...document.scripts].filter((each) => each.textContent.trim() || !each.src.startsWith(`${location.origin}/static/`)).map((each) => each.outerHTML),
      ...[...document.querySelectorAll('iframe, object, embed, base, meta[http-equiv], math, marquee, style')].map((each) => each.outerHTML),
      ...[...document.querySelectorAll('*')].flatMap((each) =>
        [...each.attributes].filter((one) => one.name.startsWith('on') || one.name.startsWith('hx-on') || /^\s*(javascript|data:text|vbscript):/i.test(one.value) && /^(href|src|action|formaction|data|poster)$/.test(one.name)).map((one) => `${one.name}=${one.value}`)),
    ]);
    assert.deepEqual(foreign, [], where);
    assert.equal(seen.dialogs, 0, `${where}: a dialog was shown`);
    // The stream of news may say that it broke when pages are left in quick order, which is no matter of what others wrote.
    const objections = person.complaints.take().filter((each) => !each.startsWith('console error: [object Event] '));
    assert.deepEqual(objections, [], where);
  }

  async function look(person, one, path, statuses = [200]) {
    const answer = await one.goto(path, { waitUntil: 'load' });
    assert.ok(statuses.includes(answer.status()), `${path}: ${answer.status()}`);
    await inert(person, one, path);
  }

  step('cve_2019_10383 cve_2023_27898 cve_2023_27905 what a module that is not installed says of itself', async () => {
    await prepare(at.server);
    [admin, page] = await window_();
    await signIn(page);
    for (let i = 0; i < 6; i++) {
      const some = SHORT.slice(i * 9, i * 9 + 9);
      await offerNewer(at.server.home, 'podcast', `0.2.${i}`, { sv: some.slice(0, 2), en: some.slice(0, 2) }, { alter: (feature) => {
        feature.name = some[2];
        feature.description = some[3];
        feature.vendor = some[4];
        feature.license = some[5];
        const module = feature.extensions['se.samverkstad.module'].json;
        module.name = { sv: some[6], en: some[6] };
        module.purpose = { sv: some[7], en: some[7] };
        for (const permission of feature.extensions['se.samverkstad.permissions'].json) {
          permission.sv = some[8];
          permission.en = some[8];
        }
      } });
      for (const path of ['/moduler', '/moduler?flik=tillgangliga', '/moduler/podcast', '/']) {
        await look(admin, page, path);
      }
    }
    await page.goto('/moduler/podcast');
    const update = page.locator('form:has(input[name=verb][value=update]) button');
    if (await update.count()) {
      await update.first().click();
      await page.waitForURL('**/moduler/plan/*');
      await inert(admin, page, 'the plan');
    }
    await rm(join(at.server.home, 'repository'), { recursive: true });
  });

  step('a feed, and episodes written by hand', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samverkstad-feed-'));
    const file = join(folder, 'flode.xml');
    await writeFile(file, feed());
    await page.goto('/podcast/kanaler/ny');
    await page.getByLabel('Flödesfil').setInputFiles(file);
    await page.getByLabel('Öppen för alla').check();
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Importera' }).click();
    assert.equal((await answered).status(), 303, await page.locator('#main').innerText());
    await page.getByText('är skapad med').waitFor();
    await inert(admin, page, 'the channel that was imported');
    await rm(folder, { recursive: true });
    const drafts = new Set();
    for (let number = 1; number <= 20; number++) {
      await look(admin, page, `/podcast/redaktion?sida=${number}`);
      const found = await page.locator('#main a[href^="/podcast/avsnitt/"]').evaluateAll((all) => all.map((each) => each.pathname));
      const before = drafts.size;
      found.filter((path) => /^\/podcast\/avsnitt\/(?!nytt$)[^/]+$/.test(path)).forEach((path) => drafts.add(path));
      if (drafts.size === before) {
        break;
      }
    }
    assert.ok(drafts.size >= Math.floor(PAYLOADS.length / TOGETHER), `${drafts.size} drafts`);
    for (const draft of drafts) {
      await look(admin, page, draft);
    }
    for (const draft of [...drafts].slice(0, 12)) {
      await look(admin, page, `${draft}/andra`);
      await look(admin, page, `${draft}/publicera`);
    }
    for (const i of [0, 1, 2]) {
      const some = SHORT.slice(20 + i * 4, 24 + i * 4);
      await publish(page, { ...EPISODE, title: `A${i} ${some[0]}`, summary: some[1], text: PAYLOADS.slice(i * 100, i * 100 + 100).join('\n\n').replaceAll('\u0000', ''), audience: some[3] });
      await inert(admin, page, 'an episode that is published');
    }
    console.log(`${PAYLOADS.length} payloads in a feed, ${drafts.size} drafts`);
  });

  step('persons, units and who to turn to', async () => {
    for (const [i, text] of SHORT.slice(40, 46).entries()) {
      await page.goto('/enheter/enhet/ny');
      await page.locator('#main #enhet').fill(text.slice(0, 100));
      await page.locator('#main #niva').fill(SHORT[46 + i].slice(0, 100));
      await page.locator('#main button[type=submit]').first().click();
      await page.waitForLoadState('load');
      await inert(admin, page, 'a unit');
    }
    for (const [i, text] of SHORT.slice(52, 56).entries()) {
      await page.goto('/enheter/person/ny');
      await page.locator('#namn').fill(text.slice(0, 90));
      await page.locator('#epost').fill(`person${i}@exempel.se`);
      await page.locator('#titel').fill(SHORT[56 + i].slice(0, 90));
      await page.locator('#main button[value=bjud-in]').click();
      await page.locator('#inbjudan-lank').waitFor();
      invitation = await page.locator('#inbjudan-lank').inputValue();
      await inert(admin, page, 'a person');
    }
    await look(admin, page, '/enheter');
    await look(admin, page, '/enheter?flik=personer');
    await page.goto('/installningar/kontakt');
    for (const [i, field] of (await page.locator('#main form input[type=text], #main form textarea').all()).entries()) {
      await field.fill(SHORT[62 + i]);
    }
    admin.complaints.expect('/installningar/kontakt', 422);
    await page.locator('#main form button[type=submit]').first().click();
    await page.waitForLoadState('load');
    await inert(admin, page, 'who to turn to');
  });

  step('what stands in an address, or in a form that is refused', async () => {
    const [guest, one] = await window_();
    for (const payload of SHORT.filter((each, i) => i % 9 === 0).slice(0, 12)) {
      const text = encodeURIComponent(payload);
      await look(guest, one, `/logga-in?till=/${text}`);
      for (const path of ['/drift?flik=logg&sok=', '/enheter?flik=personer&sok=', '/moduler?flik=', '/podcast?sida=', '/hjalp?sok=']) {
        await look(admin, page, `${path}${text}`, [200, 400]);
      }
      // An encoded slash the web server itself refuses, with a page that says nothing.
      const name = encodeURIComponent(payload.replaceAll('/', ''));
      for (const path of [`/finns-inte/${name}`, `/moduler/${name}`, `/hjalp/${name}`]) {
        admin.complaints.expect(new URL(path, at.server.base).pathname, 404);
        admin.complaints.expect(new URL(path, at.server.base).pathname, 400);
        await look(admin, page, path, [400, 404]);
      }
    }
    for (const payload of SHORT.slice(0, 8)) {
      await one.goto('/logga-in');
      guest.complaints.expect('/logga-in', 422);
      guest.complaints.expect('/logga-in', 429);
      await one.locator('#user').fill(payload);
      await one.locator('#password').fill('inget lösenord');
      await one.locator('#main button[type=submit]').click();
      await one.waitForLoadState('load');
      await inert(guest, one, 'sign-in that is refused');
    }
    await guest.context.close();
  });

  /** Follows every link of ours, and says how many kinds of pages there were. */
  async function crawl(person, one, name, most) {
    const next = ['/', '/podcast', '/hjalp', '/om'];
    const done = new Set();
    const kinds = new Map();
    while (next.length && done.size < most) {
      const path = next.shift();
      const kind = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}').replace(/^(\/podcast\/p\/[^/]+)\/.+/, '$1/{episode}').replace(/\?.*/, (query) => query.replace(/=[^&]*/g, '='));
      if (done.has(path) || (kinds.get(kind) ?? 0) >= 6 || /^\/(static|logotyp|tema)\/|\.(csv|log|xml|mp3|png)$|^\/podcast\/(flode|ljud|text|omslag)\//.test(path)) {
        continue;
      }
      done.add(path);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      for (const status of [403, 404]) {
        person.complaints.expect(path.split('?')[0], status);
      }
      await look(person, one, path, [200, 403, 404]);
      next.push(...(await one.evaluate(() =>
        [...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin && !a.hasAttribute('download')).map((a) => a.pathname + a.search))));
    }
    console.log(`${name}: ${done.size} pages of ${kinds.size} kinds, 0 violations, 0 console errors`);
    assert.ok(done.size > 3, name);
  }

  step('every page, for someone who is not signed in, an employee and an administrator', async () => {
    const [guest, out] = await window_();
    await crawl(guest, out, 'not signed in', 60);
    await guest.context.close();

    const [employee, hers] = await window_();
    await hers.goto(invitation);
    await hers.getByLabel('Välj ett lösenord').fill('en annan mening om sjöar');
    await hers.getByLabel('Lösenordet en gång till').fill('en annan mening om sjöar');
    await hers.getByRole('button', { name: 'Spara och logga in' }).click();
    await hers.locator('form[action="/logga-ut"]').first().waitFor();
    await crawl(employee, hers, 'employee', 90);
    await employee.context.close();

    await crawl(admin, page, 'administrator', 130);
  });

  step('cve_2017_1000356 a page of another site changes nothing in the browser of an administrator', async () => {
    const target = at.server.base;
    const site = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Annan</title><form id="f" method="post" action="${target}/logga-ut" target="_self"><input name="_csrf" value="x"></form><img src="${target}/moduler">`);
    });
    await new Promise((ready) => site.listen(0, 'localhost', ready));
    const other = await admin.context.newPage();
    try {
      // localhost and 127.0.0.1 are two sites; SameSite keeps the cookie at home, Sec-Fetch-Site tells where it comes from.
      await other.goto(`http://localhost:${site.address().port}/`);
      const byScript = await other.evaluate(
        (address) => fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'a=b' }).then((answer) => answer.type, (failure) => failure.name),
        `${target}/moduler/plan`,
      );
      assert.equal(byScript, 'TypeError', 'Cross-Origin-Resource-Policy: the script does not even learn that it was refused');
      // The form comes last, for it leads away from the page of the other site.
      const sent = other.waitForRequest((each) => each.method() === 'POST');
      await Promise.all([other.waitForURL(`${target}/logga-ut`), other.evaluate(() => document.getElementById('f').submit())]);
      const request = await sent;
      const headers = await request.allHeaders();
      assert.equal(headers['sec-fetch-site'], 'cross-site');
      assert.ok(!/__Host-sid/.test(headers.cookie ?? ''), 'the cookie stayed at home');
      assert.equal((await request.response()).status(), 403);
    } finally {
      await other.close();
      site.close();
    }
    admin.complaints.take();
    await page.goto('/');
    await page.locator('form[action="/logga-ut"]').first().waitFor();
    console.log(`${seen.pages} pages looked at, ${seen.dialogs} dialogs`);
  });
});
