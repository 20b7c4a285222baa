// One module's whole way, as the handbook tells it: installed, updated to a version that fails and comes back by itself,
// removed, its data read, the removal undone, removed again and purged. Each picture is one that the handbook shows.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { offerNewer } from '../lib/newer.mjs';
import { ended, importFeed, prepare, publish, signIn } from '../lib/people.mjs';
import { Album } from '../lib/pictures.mjs';

// A vendor who forgot a page: the module starts, and every visit to its first page fails.
const FORGOTTEN = /JteepisodesGenerated/;
const CALLS = 3;

journey('A module’s way', (at, step) => {
  let album, karin, page, episode;

  const look = async (name, fill) => {
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      // What lies under the header of a page that has been scrolled counts as covered.
      await page.evaluate(() => window.scrollTo(0, 0));
      await isForEveryone(page, karin.complaints, name);
      await picture(page, name);
    }
    await album.picture(page, `genomgang-${name}`, fill);
  };
  const planned = async (button, heading) => {
    await page.locator('#main').getByRole('button', { name: button }).first().click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByText('Inget har ändrats än.').waitFor();
  };
  const carriedOut = async (button) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    return ended(page);
  };

  step('installed', async () => {
    album = await Album.open('genomgang');
    await prepare(at.server, []);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await page.goto('/moduler?flik=tillgangliga');
    await planned('Se vad som händer', 'Installera Forskningspodd');
    await look('1-plan-installera');
    assert.match(await carriedOut('Installera modulen'), /^Klart\./);
    await look('2-installerad');
    await importFeed(page);
    episode = await publish(page);
  });

  step('updated to a version that fails, and back by itself', async () => {
    await offerNewer(at.server.home, 'podcast', '0.2.0', { sv: ['Ny förstasida.'], en: ['New first page.'] }, { drop: (name) => FORGOTTEN.test(name) });
    await page.goto('/moduler/podcast');
    await planned('Se uppdateringen', 'Uppdatera Forskningspodd');
    assert.match(await carriedOut('Uppdatera nu'), /^Klart\./);
    await page.getByText('Efterkontroll').first().waitFor();
    const run = page.url();
    await look('3-efterkontroll');
    karin.complaints.expect('/podcast', 500);
    const colleague = await karin.page();
    for (let call = 0; call < CALLS; call++) {
      await colleague.goto('/podcast');
    }
    await colleague.waitForFunction(async () => (await fetch('/podcast')).ok, undefined, { polling: 250 });
    await colleague.close();
    await page.goto(run);
    await page.getByRole('heading', { level: 1, name: 'Forskningspodd gick tillbaka av sig själv' }).waitFor();
    await look('4-tillbaka');
    assert.equal((await page.goto(episode)).status(), 200);
    assert.match(await at.server.command(['modules', 'list']), /podcast.*0\.1\.0/);
  });

  step('removed, its data kept and read', async () => {
    await page.goto('/moduler/podcast');
    await planned('Ta bort modulen', 'Ta bort Forskningspodd');
    await look('5-plan-ta-bort');
    assert.match(await carriedOut('Ta bort modulen'), /^Klart\./);
    await page.goto('/moduler/podcast/uppgifter');
    await page.getByRole('link', { name: 'Avsnitt', exact: true }).click();
    await page.getByLabel('Sök i tabellen').fill('bemötande i första');
    await page.locator('#main').getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByText('1 rad hittades.').waitFor();
    await look('6-sparade-uppgifter');
  });

  step('the removal undone: everything is there again', async () => {
    await page.goto('/moduler/podcast');
    await planned('Ångra', 'Ångra den senaste ändringen av Forskningspodd');
    await look('7-plan-angra');
    await page.locator('.sv-actions button:not([data-variant])').click();
    assert.match(await ended(page), /ångrad|^Klart\./);
    assert.equal((await page.goto(episode)).status(), 200);
  });

  step('removed again, and purged by a decision', async () => {
    await page.goto('/moduler/podcast');
    await planned('Ta bort modulen', 'Ta bort Forskningspodd');
    assert.match(await carriedOut('Ta bort modulen'), /^Klart\./);
    await page.goto('/gallring/podcast');
    const decided = async () => {
      await page.locator('#beslut').fill('SN 2026/114');
      await page.locator('#beslutsfattare').fill('Socialnämnden');
      await page.locator('#beslutsdag').fill('2026-11-02');
      await page.locator('#bekrafta').check();
    };
    await decided();
    await look('8-gallra', decided);
  });

  step('each picture is still what its screen says', async () => {
    await karin.context.close();
    await album.close();
  });
});
