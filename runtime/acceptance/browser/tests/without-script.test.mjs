// Every act works with links and forms alone, where script is switched off or has not arrived.
import assert from 'node:assert/strict';
import { open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { EPISODE, FEED, KARIN, prepare, SOUND, write } from '../lib/people.mjs';

journey('Without script', (at, step) => {
  let karin, page;

  step('signing in', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server, { javaScriptEnabled: false, size: PHONE });
    page = await karin.page();
    await page.goto('/moduler');
    await page.getByLabel('Inloggningsnamn').fill(KARIN.user);
    await page.getByLabel('Lösenord').fill(KARIN.password);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Moduler' }).waitFor();
  });

  step('the menu of a phone opens', async () => {
    await page.locator('#sv-tabbar summary').click();
    await page.locator('.sv-sheet').getByRole('button', { name: 'Logga ut' }).waitFor();
    await picture(page, 'utan-skript-meny');
    await page.locator('.sv-sheet').getByRole('link', { name: 'Moduler' }).click();
  });

  step('planning and installing', async () => {
    await page.goto('/moduler/podcast');
    await page.getByRole('button', { name: 'Se vad som händer' }).click();
    await page.getByText('Inget har ändrats än.').waitFor();
    await page.getByRole('button', { name: 'Installera modulen', exact: true }).click();
    const sentence = page.locator('#sv-run .ds-alert p');
    // Who has no script looks again by the link that stands there for it.
    for (let look = 0; look < 100 && !(await sentence.count()); look++) {
      await page.getByRole('link', { name: 'Visa läget' }).click();
    }
    assert.match(await sentence.textContent(), /^Klart\./);
    await picture(page, 'utan-skript-korning');
  });

  step('importing, writing and publishing', async () => {
    await page.goto('/podcast/kanaler/ny');
    await page.getByLabel('Flödesfil').setInputFiles(FEED);
    await page.getByLabel('Öppen för alla').check();
    await page.getByRole('button', { name: 'Importera' }).click();
    await page.getByText('är skapad med').waitFor();

    await page.goto('/podcast/avsnitt/nytt');
    await page.getByLabel('Ljudfil').setInputFiles(SOUND);
    await write(page, { ...EPISODE, title: '' });
    karin.complaints.expect('/podcast/avsnitt/nytt', 422);
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByText('En uppgift behöver rättas').waitFor();
    assert.equal(await page.getByLabel('Textversion', { exact: true }).inputValue(), EPISODE.text);
    await page.getByLabel('Titel', { exact: true }).fill(EPISODE.title);
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByText('Allt som behövs finns.').waitFor();
    await page.getByRole('button', { name: 'Publicera', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: EPISODE.title }).waitFor();
    await page.getByText('Avsnittet är publicerat.').first().waitFor();
  });

  step('listening and searching', async () => {
    const player = page.locator('#main audio[controls]');
    await player.waitFor();
    const answer = await karin.context.request.get(await player.getAttribute('src'), { headers: { Range: 'bytes=0-99' } });
    assert.equal(answer.status(), 206);
    await page.getByLabel('Sök i textversionen').fill('bemötande');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByText('En träff på bemötande.').waitFor();
    await picture(page, 'utan-skript-avsnitt');
  });

  step('changing the language and signing out', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Search', exact: true }).waitFor();
    await page.locator('#sv-tabbar summary').click();
    await page.locator('.sv-sheet').getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/logga-in*');
    assert.deepEqual(karin.complaints.take(), []);
  });
});
