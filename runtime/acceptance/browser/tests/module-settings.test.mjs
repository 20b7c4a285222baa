// What a module lets the municipality choose: at once, with the way back, and merged with what a new version suggests.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { offerNewer } from '../lib/newer.mjs';
import { change, ended, importFeed, KARIN, prepare, signIn } from '../lib/people.mjs';

const PATH = '/installningar/moduler/podcast';
const FEED = '/podcast/flode/forskning-i-vardagen';
const NEWS = { sv: ['Nya förval.'], en: ['New defaults.'] };

journey('Settings of modules', (at, step) => {
  let karin, page;
  const episodes = () => page.getByLabel('Avsnitt per sida', { exact: true });
  const open_ = () => page.getByLabel('Öppna sidor och flöden', { exact: true });
  const origin = () => page.locator('[id="se.samverkstad.podcast.episodes.per.page-origin"]').textContent();
  const save = async () => {
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparat. Gäller nu.').waitFor();
  };
  const bothWidths = async (where, name) => {
    for (const size of [page.viewportSize(), PHONE]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, where);
      await picture(page, `${name}-${size.width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  step('a module says what can be chosen, and that nobody has chosen yet', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await importFeed(page);
    await page.goto('/moduler/podcast');
    await page.locator('#main').getByRole('link', { name: 'Inställningar', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Inställningar för Forskningspodd' }).waitFor();
    await page.goto('/installningar');
    await page.getByRole('link', { name: 'Forskningspodd', exact: true }).last().click();
    await page.waitForURL(`**${PATH}`);
    assert.equal(await episodes().inputValue(), '20');
    assert.equal(await open_().isChecked(), true);
    assert.equal((await origin()).trim(), 'Förvalt.');
    assert.equal(await page.getByRole('button', { name: 'Ångra' }).count(), 0);
    await bothWidths('settings of a module, nothing chosen', 'modulinstallningar');
  });

  step('what is wrong is said in words, and what was written stays', async () => {
    karin.complaints.expect(PATH, 422);
    await episodes().fill('hundra');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('link', { name: 'Avsnitt per sida: skriv ett heltal, utan decimaler.' }).waitFor();
    assert.equal(await episodes().inputValue(), 'hundra');
    assert.equal(await episodes().getAttribute('aria-invalid'), 'true');
    await bothWidths('settings of a module with errors', 'modulinstallningar-fel');
    await episodes().fill('101');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('link', { name: 'Avsnitt per sida: skriv högst 100.' }).waitFor();
    await page.goto(PATH);
    assert.equal(await episodes().inputValue(), '20');
  });

  step('a choice holds at once, for everyone, and says who made it', async () => {
    const guest = await open(at.browser, at.server);
    const reader = await guest.page();
    const before = (await reader.request.get(FEED)).status();
    await episodes().fill(' 3 ');
    await open_().uncheck();
    await save();
    assert.equal(await episodes().inputValue(), '3');
    assert.equal(await open_().isChecked(), false);
    assert.match(await origin(), new RegExp(`Organisationens val: ${KARIN.user}, `));
    assert.equal(before, 200);
    assert.equal((await reader.request.get(FEED)).status(), 404);
    await guest.context.close();
    await bothWidths('settings of a module, chosen', 'modulinstallningar-valda');
  });

  step('who fills in an older page is told that someone came first', async () => {
    const other = await karin.page();
    await other.goto(PATH);
    await episodes().fill('4');
    await save();
    karin.complaints.expect(PATH, 422);
    await other.getByLabel('Avsnitt per sida', { exact: true }).fill('9');
    await other.getByRole('button', { name: 'Spara', exact: true }).click();
    await other.getByRole('link', { name: /Någon annan har ändrat/ }).waitFor();
    assert.equal(await other.getByLabel('Avsnitt per sida', { exact: true }).inputValue(), '9');
    await other.close();
    await page.goto(PATH);
    assert.equal(await episodes().inputValue(), '4');
  });

  step('the latest change is undone, and a choice is taken back', async () => {
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByText('Ångrat. Det som gällde tidigare gäller igen.').waitFor();
    assert.equal(await episodes().inputValue(), '3');
    await page.getByRole('button', { name: /^Återställ till förvalt: Ja/ }).click();
    await page.getByText('Sparat. Gäller nu.').waitFor();
    assert.equal(await open_().isChecked(), true);
    await page.goto('/drift/handelser');
    await page.getByText(`${KARIN.user} ändrade inställningarna för modulen Forskningspodd`).first().waitFor();
  });

  step('the plan of an update says what a new default means, and the choice stays', async () => {
    await offerNewer(at.server.home, 'podcast', '0.2.0', NEWS, {
      inside: (name, text) => name.startsWith('OSGI-INF/metatype/') ? text.replace('default="20"', 'default="5"') : text,
    });
    await page.goto('/moduler/podcast');
    await page.getByRole('button', { name: 'Se uppdateringen' }).click();
    await page.getByText('Inställningen Avsnitt per sida: ni har 3, det nya förslaget är 5. Ni behåller 3.').waitFor();
    await bothWidths('a plan with a conflict of settings', 'plan-installning');
    await page.getByRole('button', { name: 'Uppdatera nu', exact: true }).click();
    await ended(page);
    await page.goto(PATH);
    assert.equal(await episodes().inputValue(), '3');
    await page.getByText('Ni har valt 3. Den här versionen föreslår 5. Ert val gäller.').waitFor();
    await bothWidths('settings of a module with a conflict', 'modulinstallningar-konflikt');
  });

  step('going back takes the conflict away, and coming again brings it back', async () => {
    await change(page, 'podcast', /^Ångra /, 'Ångra ändringen');
    await page.goto(PATH);
    assert.equal(await page.getByText('Den här versionen föreslår').count(), 0);
    await change(page, 'podcast', 'Se uppdateringen', 'Uppdatera nu');
    await page.goto(PATH);
    await page.getByRole('button', { name: /^Behåll 3/ }).click();
    await page.getByText('Sparat. Gäller nu.').waitFor();
    assert.equal(await page.getByText('Den här versionen föreslår').count(), 0);
    assert.equal(await episodes().inputValue(), '3');
  });

  step('what a newer version does not have is kept for the way back', async () => {
    await offerNewer(at.server.home, 'podcast', '0.3.0', NEWS, {
      inside: (name, text) => name.startsWith('OSGI-INF/metatype/') ? text.replace(/<AD id="episodes.per.page"[^>]*\/>/, '') : text,
    });
    await page.goto('/moduler/podcast');
    await page.getByRole('button', { name: 'Se uppdateringen' }).click();
    await page.getByText(/Inställningen Avsnitt per sida finns inte i version 0\.3\.0\. Ert val 3 sparas/).waitFor();
    await page.getByRole('button', { name: 'Uppdatera nu', exact: true }).click();
    await ended(page);
    await page.goto(PATH);
    assert.equal(await episodes().count(), 0);
    await page.getByRole('heading', { name: 'Sparat från en annan version' }).waitFor();
    assert.match(await page.locator('dl', { hasText: 'Avsnitt per sida' }).locator('dd').textContent(), /^3(?=\d\d? \p{L})/u);
    await bothWidths('settings of a module, one resting', 'modulinstallningar-vilande');
    await change(page, 'podcast', /^Ångra /, 'Ångra ändringen');
    await page.goto(PATH);
    assert.equal(await episodes().inputValue(), '3');
  });
});
