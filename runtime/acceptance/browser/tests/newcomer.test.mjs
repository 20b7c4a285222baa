// The newcomer's journey: from the printed link to a podcast app that fetches the sound.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isForEveryone } from '../lib/axe.mjs';
import { heardPast, listenAfresh, MODULE_FOLDER, open, picture, sound } from '../lib/browser.mjs';
import { read } from '../lib/feed.mjs';
import { journey } from '../lib/journey.mjs';
import { ended, EPISODE, importFeed, KARIN, SOUND, write } from '../lib/people.mjs';

const LESHOW = join(MODULE_FOLDER, '../../../../shared/conformance/rome-feeds/itunes/leshow.xml');
journey('From the printed link to a podcast app', (at, step) => {
  let karin, page;

  step('the printed link makes the first administrator, who says whose it is and leaves the rest for later', async () => {
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await page.goto(at.server.link);
    await page.getByLabel('Ditt namn').fill(KARIN.name);
    await page.getByLabel('Inloggningsnamn').fill(KARIN.user);
    await page.getByLabel('Lösenord', { exact: true }).fill(KARIN.password);
    await page.getByLabel('Lösenordet en gång till').fill(KARIN.password);
    await page.getByRole('button', { name: 'Skapa och logga in' }).click();
    await page.waitForURL('**/kom-igang/1');
    await page.getByLabel('Kommun, region eller lärosäte').selectOption('0680');
    await page.getByLabel('Officiellt namn').fill('Jönköpings kommun');
    await page.getByRole('button', { name: 'Spara och fortsätt' }).click();
    await page.waitForURL('**/kom-igang/2');
    await page.goto('/moduler');
    await page.getByRole('heading', { level: 1, name: 'Moduler' }).waitFor();
    assert.equal(await page.locator('.sv-brand__organisation').textContent(), 'Jönköpings kommun');
    assert.equal(await page.locator('.sv-person__name').textContent(), `${KARIN.name}Systemadministratör`);
  });

  step('the set-up link works once', async () => {
    const other = await open(at.browser, at.server);
    const second = await other.page();
    const answer = await second.goto(at.server.link);
    assert.equal(answer.status(), 410);
    await second.getByRole('heading', { level: 1, name: 'Installationen är redan klar' }).waitFor();
    await other.context.close();
  });

  step('Forskningspodd is installed from its plan, and comes to the menu of a page that is already open', async () => {
    const start = await karin.page();
    await start.goto('/');
    await start.evaluate(() => (window.svNeverReloaded = true));
    const entry = start.locator('#sv-menu').getByRole('link', { name: 'Forskningspodd' });
    assert.equal(await entry.count(), 0);
    await start.locator('#sv-live').waitFor({ state: 'attached' });

    await page.bringToFront();
    await page.getByRole('link', { name: 'Tillgängliga', exact: true }).click();
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Forskningspodd' }) });
    await row.getByRole('button', { name: 'Se vad som händer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Installera Forskningspodd' }).waitFor();
    await page.getByText('Inget har ändrats än.').waitFor();
    await picture(page, 'plan');
    await page.getByRole('button', { name: 'Installera modulen', exact: true }).click();

    assert.match(await ended(page), /^Klart\. .*(\b0 av \d|Ingen var inne)/);
    await picture(page, 'korning');
    await entry.waitFor();
    assert.equal(await start.evaluate(() => window.svNeverReloaded), true);
    assert.match(await entry.textContent(), /Ny/);
    await picture(start, 'start-ny-modul');
    await start.close();
  });

  step('a feed file becomes a channel with its episodes as drafts', async () => {
    await importFeed(page);
    await page.getByRole('heading', { level: 1, name: 'Forskning i vardagen' }).waitFor();
    await page.getByText('Kanalen Forskning i vardagen är skapad med 2 avsnitt som utkast.').waitFor();
    await picture(page, 'kanal');
    await page.goto('/podcast/redaktion');
    await page.getByRole('link', { name: 'När barnet får berätta' }).waitFor();
    await picture(page, 'redaktion');
  });

  step('an episode is uploaded, completed and published', async () => {
    await page.goto('/podcast/avsnitt/nytt');
    await write(page, { ...EPISODE, audience: '' });
    await picture(page, 'nytt-avsnitt');
    karin.complaints.expect('/podcast/avsnitt/nytt', 422);
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByRole('heading', { level: 2, name: '2 uppgifter behöver rättas' }).waitFor();
    await picture(page, 'nytt-avsnitt-fel');

    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await page.getByText('Avsnittet är sparat.').first().waitFor();
    await page.getByRole('link', { name: 'Innan du publicerar' }).click();
    await page.getByText('2 uppgifter saknas.').waitFor();
    await picture(page, 'innan-du-publicerar');
    assert.equal(await page.getByRole('button', { name: 'Publicera', exact: true }).count(), 0);

    await page.getByRole('link', { name: 'Komplettera avsnittet' }).click();
    await page.getByLabel('Ljudfil').setInputFiles(SOUND);
    await page.getByLabel('Målgrupp').fill(EPISODE.audience);
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByText('Allt som behövs finns.').waitFor();
    await page.getByRole('button', { name: 'Publicera', exact: true }).click();
    await page.getByText('Avsnittet är publicerat.').first().waitFor();
    await page.getByRole('heading', { level: 1, name: EPISODE.title }).waitFor();
  });

  step('it plays, seeks, and goes on playing while its listener goes to other pages', async () => {
    await page.getByRole('button', { name: 'Lyssna' }).click();
    const early = await heardPast(page, 1);
    assert.ok(Math.abs(early.length - 59.5) < 10, `${early.length} s long`);
    await picture(page, 'avsnitt-spelas');

    const seek = page.getByRole('slider', { name: 'Plats i ljudet' });
    await seek.fill('30');
    const later = await heardPast(page, 31);
    assert.ok(later.at < 45, `the slider went to 30 s, the sound is at ${later.at}`);
    assert.match(await seek.getAttribute('aria-valuetext'), /^0:3\d \/ /);

    await listenAfresh(page);
    const mark = await page.evaluate(() => (window.svSounds[0].svMark = 'the same'));
    await page.locator('#sv-menu').getByRole('link', { name: 'Start' }).click();
    await page.waitForURL('**/');
    await page.locator('#sv-menu').getByRole('link', { name: 'Moduler' }).click();
    await page.getByRole('heading', { level: 1, name: 'Moduler' }).waitFor();
    await page.goBack();
    await page.waitForURL('**/');
    const before = await sound(page);
    const after = await heardPast(page, before.at + 1);
    assert.equal(await page.evaluate(() => window.svSounds[0].svMark), mark);
    assert.deepEqual({ paused: after.paused, gaps: after.gaps }, { paused: false, gaps: [] });
    await page.locator('#sv-player').getByRole('button', { name: 'Pausa' }).click();
    assert.equal((await sound(page)).paused, true);
  });

  step('sound that cannot be fetched is said to be so, and plays when it can', async () => {
    assert.deepEqual(karin.complaints.take(), []);
    await page.goto('/podcast');
    await page.locator('#sv-player').getByRole('button', { name: 'Stäng' }).click();
    await page.route('**/podcast/ljud/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Lyssna' }).click();
    await page.locator('#sv-player').getByText('Ljudet gick inte att hämta').waitFor();
    await picture(page, 'spelare-utan-ljud');
    assert.match(karin.complaints.take().join(), /^console error: Failed to load resource: net::ERR_FAILED [^,]*$/);
    await page.unroute('**/podcast/ljud/**');
    await page.locator('#sv-player').getByRole('button', { name: 'Stäng' }).click();
    await page.getByRole('button', { name: 'Lyssna' }).click();
    await heardPast(page, 0.5);
    await page.locator('#sv-player').getByRole('button', { name: 'Pausa' }).click();
  });

  step('someone who has not signed in opens the public page, and a podcast app fetches feed and sound', async () => {
    await page.goto('/podcast');
    await page.locator('#main').getByRole('link', { name: EPISODE.title }).click();
    const publicPage = await page.getByRole('link', { name: 'Avsnittets öppna sida' }).getAttribute('href');
    await page.goto('/podcast/kanaler/forskning-i-vardagen');
    const address = await page.getByLabel('Flödets adress').inputValue();
    assert.equal(new URL(address).origin, at.server.base);

    const guest = await open(at.browser, at.server);
    const listener = await guest.page();
    assert.equal((await listener.goto(publicPage)).status(), 200);
    await listener.getByRole('heading', { level: 1, name: EPISODE.title }).waitFor();
    await isForEveryone(listener, guest.complaints, 'the public page');
    await picture(listener, 'oppen-sida');
    const player = listener.locator('audio');
    await player.focus();
    await listener.keyboard.press('Space');
    await listener.waitForFunction(() => document.querySelector('audio').currentTime > 0.5);
    assert.deepEqual(await guest.context.cookies(), [], 'a listener gets no cookies');

    const feed = await read(guest.context, address);
    assert.equal(feed.status, 200);
    assert.match(feed.type, /^application\/rss\+xml/);
    assert.equal(feed.wrong, undefined);
    assert.deepEqual(feed.items.map((item) => item.title), [EPISODE.title]);
    const [{ guid, enclosure }] = feed.items;
    assert.ok(guid);
    const bytes = readFileSync(SOUND);
    assert.deepEqual([enclosure.type, enclosure.length], ['audio/mpeg', bytes.length]);

    const part = await guest.context.request.get(enclosure.url, { headers: { Range: 'bytes=1000-4999' } });
    assert.equal(part.status(), 206);
    assert.equal(part.headers()['content-range'], `bytes 1000-4999/${bytes.length}`);
    assert.deepEqual(await part.body(), bytes.subarray(1000, 5000));
    const whole = await guest.context.request.get(enclosure.url);
    assert.deepEqual(await whole.body(), bytes);
    await guest.context.close();
  });

  step('a feed from the wild is imported too', { skip: existsSync(LESHOW) ? false : `there is no ${LESHOW}` }, async () => {
    await page.goto('/podcast/kanaler/ny');
    await page.getByLabel('Flödesfil').setInputFiles(LESHOW);
    await page.getByRole('button', { name: 'Importera' }).click();
    await page.getByText('är skapad med').waitFor();
    await page.getByRole('heading', { level: 1, name: /Le Show/ }).waitFor();
  });

  step('nothing on the way upset the browser', async () => {
    assert.deepEqual(karin.complaints.take(), []);
  });
});
