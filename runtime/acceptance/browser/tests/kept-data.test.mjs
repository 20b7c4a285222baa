// A module is removed; what it has kept is read, fetched, and purged by a decision that can be taken back until its day.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isForEveryone } from '../lib/axe.mjs';
import { open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { change, importFeed, prepare, publish, signIn } from '../lib/people.mjs';

journey('Kept data', (at, step) => {
  let karin, page;

  const bothWidths = async (where, name) => {
    for (const size of [page.viewportSize(), PHONE]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, where);
      await picture(page, `${name}-${size.width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  step('a removed module still has its page, and its addresses lead to what it kept', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await importFeed(page);
    await publish(page);
    await change(page, 'podcast', 'Ta bort modulen', 'Ta bort modulen');
    karin.complaints.expect('/podcast', 410);
    await page.goto('/podcast');
    await page.getByRole('link', { name: 'Läs sparade uppgifter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sparade uppgifter i Forskningspodd' }).waitFor();
    await bothWidths('what a removed module kept', 'sparade');
    await page.goto('/moduler/podcast');
    await page.getByText('Modulen är borttagen. Uppgifterna är sparade.').waitFor();
    await bothWidths('the page of a removed module', 'borttagen-modul');
    await page.getByRole('link', { name: 'Underlag', exact: true }).click();
    await page.getByRole('heading', { name: 'Rad till registret över behandlingar' }).waitFor();
    await bothWidths('the basis for assessing a module', 'underlag');
    const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Underlag som PDF' }).click()]);
    assert.equal(paper.suggestedFilename(), 'underlag-podcast.pdf');
    assert.equal((await readFile(await paper.path())).subarray(0, 5).toString(), '%PDF-');
    await page.goto('/moduler/podcast/uppgifter');
  });

  step('rows are read, searched and unfolded with the keyboard alone', async () => {
    await page.getByRole('link', { name: 'Avsnitt', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'Textversion' }).waitFor();
    await bothWidths('rows of a removed module', 'sparade-rader');
    await page.getByRole('columnheader', { name: 'Textversion' }).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.locator('#main th[aria-sort=ascending]', { hasText: 'Textversion' }).waitFor();
    await page.getByLabel('Sök i tabellen').focus();
    await page.keyboard.type('BEMÖTANDE I FÖRSTA');
    await page.keyboard.press('Enter');
    await page.getByText('1 rad hittades.').waitFor();
    assert.equal(await page.locator('tbody tr').count(), 1);
    await page.getByLabel('Sök i tabellen').fill('finns inte');
    await page.keyboard.press('Enter');
    await page.getByText('Inga rader hittades.').waitFor();
  });

  step('a kept file, and all of it, are saved', async () => {
    await page.goto('/moduler/podcast/uppgifter/sound');
    const [sound] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hämta filen' }).first().click()]);
    assert.match(sound.suggestedFilename(), /^[0-9a-f]{12}\.mp3$/);
    await page.goto('/moduler/podcast/uppgifter');
    const [zip] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hämta som zip' }).click()]);
    assert.equal(zip.suggestedFilename(), 'podcast.zip');
    assert.equal((await readFile(await zip.path())).subarray(0, 2).toString(), 'PK');
  });

  step('a purge asks for the decision, is planned, and called off', async () => {
    await page.goto('/moduler');
    await page.getByRole('link', { name: 'Sparade uppgifter och gallring' }).click();
    await page.getByRole('link', { name: 'Gallra uppgifterna i Forskningspodd' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gallra uppgifter i Forskningspodd' }).waitFor();
    await bothWidths('the plan of a purge', 'gallring-plan');
    karin.complaints.expect('/gallring/podcast', 422);
    await page.getByLabel('Beslut', { exact: true }).fill('enligt plan');
    await page.getByLabel('Vem som beslutade').fill('Socialnämnden');
    await page.getByLabel('Dag för beslutet').fill('2026-11-02');
    await page.getByLabel('Planera gallringen. När den är').check();
    await page.getByRole('button', { name: 'Planera gallringen' }).click();
    await page.getByText('Ange beslutet med diarienummer').first().waitFor();
    await bothWidths('a decision that nobody finds', 'gallring-fel');
    await page.getByLabel('Beslut', { exact: true }).fill('SN 2026/114');
    await page.getByLabel('Planera gallringen. När den är').check();
    await page.getByRole('button', { name: 'Planera gallringen' }).click();
    await page.getByRole('heading', { name: 'Planerade gallringar' }).waitFor();
    await bothWidths('a purge that waits for its day', 'gallring-planerad');
    await page.getByRole('button', { name: 'Avbryt gallringen av Forskningspodd' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Gallringen är avbruten. Inget är gallrat.').first().waitFor();
    await page.getByRole('link', { name: 'Forskningspodd', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Gallringsprotokoll: Forskningspodd' }).waitFor();
    await bothWidths('the protocol of a purge', 'gallring-protokoll');
  });
});
