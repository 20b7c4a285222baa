// The administrator's and the editor's work without a mouse; the focus is always seen and never lost.
import assert from 'node:assert/strict';
import { open, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, choose, fill, focus, press, reach } from '../lib/keyboard.mjs';
import { EPISODE, importFeed, KARIN, prepare, SOUND } from '../lib/people.mjs';

journey('Without a mouse', (at, step) => {
  let karin, page;

  step('signing in', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await page.goto('/');
    await fill(page, 'Inloggningsnamn', KARIN.user);
    await fill(page, 'Lösenord', KARIN.password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Logga ut' }).first().waitFor();
  });

  step('the first Tab offers the way past the menu', async () => {
    await page.goto('/moduler');
    const skip = await press(page, 'Tab');
    assert.equal(skip.name, 'Hoppa till innehållet');
    await picture(page, 'hoppa-till-innehallet');
    await page.keyboard.press('Enter');
    assert.equal((await focus(page)).id, 'main');
    assert.equal((await press(page, 'Tab')).name, 'Installerade');
  });

  step('installing the podcast', async () => {
    await choose(page, 'Tillgängliga');
    await arrived(page, 'Moduler');
    await choose(page, 'Se vad som händer');
    await arrived(page, 'Installera Forskningspodd');
    await choose(page, 'Installera modulen');
    await page.locator('#sv-run .ds-alert p').waitFor({ timeout: 60_000 });
    await arrived(page, 'Forskningspodd är installerad');
    await choose(page, 'Öppna Forskningspodd');
    await arrived(page, 'Forskningspodd');
  });

  step('publishing an episode', async () => {
    await importFeed(page);
    // A Tab before that would be overtaken by the focus that follows the new page.
    await arrived(page, 'Forskning i vardagen');
    await choose(page, 'Redaktion');
    await arrived(page, 'Redaktion');
    await choose(page, 'Nytt avsnitt');
    await arrived(page, 'Nytt avsnitt');
    karin.complaints.expect('/podcast/avsnitt/nytt', 422);
    await choose(page, 'Spara och gå vidare');
    await page.locator('.sv-error-summary').waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.sv-error-summary'));

    // From the sentence that says what is missing to the field that lacks it.
    await choose(page, 'Skriv en titel.');
    await page.waitForFunction(() => document.activeElement?.name === 'titel');
    await page.keyboard.insertText(EPISODE.title);
    await fill(page, 'Sammanfattning', EPISODE.summary);
    await fill(page, 'Textversion', EPISODE.text);
    await fill(page, 'Målgrupp', EPISODE.audience);
    // Listened for before the way there: a browser told only now may still open its own window.
    const chooser = page.waitForEvent('filechooser');
    await reach(page, 'Ljudfil', 'Shift+Tab');
    await page.keyboard.press('Space');
    await (await chooser).setFiles(SOUND);
    await choose(page, 'Spara och gå vidare');
    await arrived(page, 'Innan du publicerar');
    await choose(page, 'Publicera');
    await arrived(page, EPISODE.title);
    await page.getByText('Avsnittet är publicerat.').first().waitFor();
  });

  step('playing, seeking, going on and closing the player', async () => {
    await choose(page, 'Lyssna');
    await page.waitForFunction(() => window.svSounds[0].currentTime > 0.3);
    await reach(page, 'Plats i ljudet');
    for (let count = 0; count < 10; count++) {
      await page.keyboard.press('ArrowRight');
    }
    await page.waitForFunction(() => window.svSounds[0].currentTime > 9);
    await page.locator('#sv-menu').getByRole('link', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/');
    await arrived(page, /karin/);
    await reach(page, 'Stäng');
    await page.keyboard.press('Enter');
    await page.locator('#sv-player').waitFor({ state: 'hidden' });
    assert.equal((await focus(page)).lost, false, 'the focus goes somewhere when the player closes');
  });

  step('a module that comes or goes takes nobody’s focus', async () => {
    await page.goto('/podcast/avsnitt/nytt');
    await page.getByLabel('Titel', { exact: true }).focus();
    await page.keyboard.insertText('Mitt i ett ord');
    await at.server.command(['modules', 'remove', 'podcast', '--apply']);
    await page.locator('#sv-menu').getByRole('link', { name: 'Forskningspodd' }).waitFor({ state: 'detached' });
    assert.equal((await focus(page)).id, 'titel');
    await page.keyboard.insertText(', och vidare');
    assert.equal(await page.getByLabel('Titel', { exact: true }).inputValue(), 'Mitt i ett ord, och vidare');
    assert.deepEqual(karin.complaints.take(), []);
  });
});
