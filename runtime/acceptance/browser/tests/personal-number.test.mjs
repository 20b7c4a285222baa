// A personal number is stopped where it is typed, with a page to put it right on: with script, without, by keyboard alone.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { EPISODE, importFeed, prepare, signIn, SOUND, write } from '../lib/people.mjs';

// One that the Tax Agency publishes for tests.
const NUMBER = '811218-9876';
const HEADING = { level: 1, name: 'Personnummer ska inte in här' };

journey('Personal numbers', (at, step) => {
  let desk, page;

  step('the form says before typing that none belongs there', async () => {
    await prepare(at.server);
    desk = await open(at.browser, at.server, { size: DESK });
    page = await desk.page();
    await signIn(page);
    await importFeed(page);
    await page.goto('/podcast/avsnitt/nytt');
    assert.match(await page.locator('#sammanfattning-hint').textContent(), /Skriv inga personnummer/);
    assert.match(await page.locator('#textversion-hint').textContent(), /Skriv inga personnummer/);
  });

  step('while typing, the draft is kept without it and the field is named', async () => {
    await page.getByLabel('Titel', { exact: true }).fill(`Samtal med Anna ${NUMBER}`);
    await page.getByText('Utkastet är sparat utan personnummer. Ta bort det ur: Titel').first().waitFor();
    await picture(page, 'personnummer-utkast');
    await page.goto('/podcast/avsnitt/nytt');
    assert.equal(await page.getByLabel('Titel', { exact: true }).inputValue(), 'Samtal med Anna ••••••-••••');
  });

  step('a sent form comes back whole, with its label and the number masked', async () => {
    await write(page, { ...EPISODE, title: `Samtal med Anna ${NUMBER}`, text: `${EPISODE.text}\n\nHon, ${NUMBER}, flyttade.` });
    await page.getByLabel('Ljudfil').setInputFiles(SOUND);
    desk.complaints.expect('/podcast/avsnitt/nytt', 422);
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByRole('heading', HEADING).waitFor();

    assert.ok(!(await page.content()).includes('9876'));
    assert.equal(await page.getByLabel('Titel', { exact: true }).inputValue(), 'Samtal med Anna ••••••-••••');
    assert.match(await page.getByLabel('Textversion', { exact: true }).inputValue(), /^Välkommen till podden\.\n\n[^]*Hon, ••••••-••••, flyttade\.$/);
    assert.ok(await page.locator('.sv-error-summary').evaluate((element) => element === document.activeElement), 'what is wrong has the focus');
    await isForEveryone(page, desk.complaints, 'the page about a personal number');
    await picture(page, 'personnummer');
    await page.setViewportSize(PHONE);
    await isForEveryone(page, desk.complaints, 'the page about a personal number');
    await picture(page, 'personnummer');
    await page.setViewportSize(DESK);
  });

  step('by keyboard it is put right and sent from there', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.name === 'titel');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(EPISODE.title);
    await page.getByLabel('Ljudfil').setInputFiles(SOUND);
    await page.getByRole('button', { name: 'Skicka igen' }).click();
    await page.getByText('Allt som behövs finns.').waitFor();
    assert.deepEqual(desk.complaints.take(), []);
  });

  step('without script, also for the name of a file', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false, size: DESK });
    const other = await plain.page();
    await signIn(other);
    await other.setViewportSize(PHONE);
    const folder = await mkdtemp(join(tmpdir(), 'ljud-'));
    const named = join(folder, `anna ${NUMBER}.mp3`);
    await copyFile(SOUND, named);
    await other.goto('/podcast/avsnitt/nytt');
    await write(other, { ...EPISODE, title: 'Utan skript' });
    await other.getByLabel('Ljudfil').setInputFiles(named);
    await other.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await other.getByRole('heading', HEADING).waitFor();
    await other.getByText('Filen anna ••••••-••••.mp3 togs inte emot.').waitFor();
    await picture(other, 'personnummer-fil');
    await other.getByLabel('Ljudfil').setInputFiles(SOUND);
    await other.getByRole('button', { name: 'Skicka igen' }).click();
    await other.getByText('Allt som behövs finns.').waitFor();
    await rm(folder, { recursive: true });
  });

  step('a search is refused in the same words', async () => {
    desk.complaints.expect('/podcast', 422);
    await page.goto(`/podcast?sok=${NUMBER}`);
    await page.getByRole('heading', HEADING).waitFor();
    await page.getByRole('button', { name: 'Sök igen' }).waitFor();
    await isForEveryone(page, desk.complaints, 'the page about a search');
    await picture(page, 'personnummer-sok');
  });
});
