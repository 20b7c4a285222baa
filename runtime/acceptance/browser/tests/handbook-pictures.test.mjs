// The handbook's pictures, taken from a home with the same content every time.
import { DESK, open, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { offerNewer } from '../lib/newer.mjs';
import { importFeed, prepare, publish, signIn } from '../lib/people.mjs';
import { Album } from '../lib/pictures.mjs';

journey('The pictures of the handbook are true', (at, step) => {
  let album, karin, page, episode;

  const take = async (name, address, size = DESK) => {
    await page.setViewportSize(size);
    if (address) {
      await page.goto(address);
    }
    await album.picture(page, name);
    await page.setViewportSize(DESK);
  };

  step('a podcast with an episode and an update that waits', async () => {
    album = await Album.open();
    await prepare(at.server, ['podcast']);
    const guest = await open(at.browser, at.server);
    page = await guest.page();
    await take('logga-in', '/logga-in');
    await guest.context.close();
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await importFeed(page);
    episode = await publish(page);
    await offerNewer(at.server.home, 'podcast', '0.2.0', { sv: ['Nu med fler exempel.'], en: ['Now with more examples.'] });
  });

  step('a set-up that has come to its end', async () => {
    await page.goto('/kom-igang/2');
    for (const number of [3, 4, 5]) {
      await page.getByRole('button', { name: 'Gör det senare' }).click();
      await page.waitForURL(`**/kom-igang/${number}`);
    }
    await page.goto('/kom-igang/5');
    await page.locator('#main').getByRole('button', { name: /Gör det senare|Fortsätt/ }).first().click();
    await page.waitForURL('**/kom-igang/klart');
  });

  step('every screen that the handbook shows', async () => {
    await take('start', '/');
    await take('start-telefon', '/', PHONE);
    await take('moduler', '/moduler');
    await take('modul', '/moduler/podcast');
    await page.goto('/moduler/podcast');
    await page.locator('form:has(input[name=verb][value=update]) button').click();
    await page.waitForURL('**/moduler/plan/*');
    await take('plan');
    await take('kom-igang', '/kom-igang/1');
    await take('personer', '/enheter?flik=personer');
    await take('utseende', '/installningar/utseende');
    await take('kontakt', '/installningar/kontakt');
    await take('guide', '/guider/manage-system');
    await take('podd', '/podcast');
    await take('avsnitt', episode);
    await take('avsnitt-telefon', episode, PHONE);
    await take('redaktion', '/podcast/redaktion');
    await page.goto('/podcast/redaktion');
    const draft = await page.getByRole('link', { name: 'Det första mötet' }).getAttribute('href');
    await take('innan-du-publicerar', `${draft}/publicera`);
  });

  step('each is still what its screen says', async () => {
    await karin.context.close();
    await album.close();
  });
});
