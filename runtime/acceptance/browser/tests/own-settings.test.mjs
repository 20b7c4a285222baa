// What holds for a person: their own choice, else their unit's, else the organisation's, and the page says whose it is.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, reach } from '../lib/keyboard.mjs';

const MINE = '/mina-installningar';
const EPISODES = 'podcast.se.samverkstad.podcast.episodes.per.page';

journey('Settings of one’s own', (at, step) => {
  let elsa, page, manager, units;

  const as = async (person, role) => {
    const hers = await person.page();
    await hers.goto('/prova-som');
    await hers.getByRole('button', { name: `Prova som ${role}`, exact: true }).click();
    await hers.locator('#sv-start').waitFor();
    return hers;
  };
  const episodes = (where) => where.getByLabel('Avsnitt per sida', { exact: true });
  const origin = async (where) => (await where.locator(`[id="${EPISODES}-origin"]`).textContent()).trim();
  const save = async (where) => {
    await where.getByRole('button', { name: 'Spara', exact: true }).click();
    await where.getByText('Sparat. Gäller nu.').waitFor();
  };
  const rows = async (where) => {
    await where.goto('/podcast');
    return where.locator('.sv-perspective__main a[href^="/podcast/avsnitt/"]').evaluateAll(
      (links) => new Set(links.map((link) => link.getAttribute('href').match(/[0-9a-f-]{36}/)?.[0]).filter(Boolean)).size,
    );
  };
  const bothWidths = async (where, person, what, name) => {
    for (const size of [PHONE, DESK]) {
      await where.setViewportSize(size);
      await isForEveryone(where, person.complaints, what);
      await picture(where, name);
    }
  };

  step('by keyboard from the account to what can be chosen, and nothing is chosen yet', async () => {
    elsa = await open(at.browser, at.server);
    page = await as(elsa, 'socialsekreterare');
    await page.goto('/mitt-konto');
    await reach(page, 'Mina inställningar');
    await page.keyboard.press('Enter');
    await arrived(page, 'Mina inställningar');
    assert.equal(await origin(page), 'Förvalt.');
    assert.equal(await page.getByRole('button', { name: 'Ångra' }).count(), 0);
    await bothWidths(page, elsa, 'own settings, nothing chosen', 'mina-installningar');
  });

  step('dark holds for her alone, on every page, and paper stays light', async () => {
    await page.getByLabel('Färger på skärmen').selectOption({ label: 'Mörkt' });
    await save(page);
    assert.equal(await page.locator('html').getAttribute('data-color-scheme'), 'dark');
    await bothWidths(page, elsa, 'own settings in the dark', 'mina-installningar-morkt');
    await page.goto('/');
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    assert.equal(await scheme(), 'dark');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await scheme(), 'light');
    await page.emulateMedia({ media: null });
    const other = await open(at.browser, at.server);
    const hers = await as(other, 'redaktör');
    assert.equal(await hers.locator('html').getAttribute('data-color-scheme'), null);
    await other.context.close();
    assert.deepEqual(elsa.complaints.take(), []);
  });

  step('what is wrong is said beside the field and in a summary, and what was written stays', async () => {
    await page.goto(MINE);
    elsa.complaints.expect(MINE, 422);
    await episodes(page).fill('hundra');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('link', { name: 'Avsnitt per sida: skriv ett heltal, utan decimaler.' }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), EPISODES);
    assert.equal(await episodes(page).inputValue(), 'hundra');
    assert.equal(await episodes(page).getAttribute('aria-invalid'), 'true');
    await bothWidths(page, elsa, 'own settings with an error', 'mina-installningar-fel');
  });

  step('a manager chooses for the unit, and who has not chosen follows and sees whose choice it is', async () => {
    manager = await open(at.browser, at.server);
    const hers = await as(manager, 'enhetschef');
    await hers.goto(MINE);
    units = hers;
    await hers.locator('#main a[href^="/installningar/enheter"]').click();
    if (new URL(hers.url()).pathname === '/installningar/enheter') {
      await bothWidths(hers, manager, 'units to choose for', 'enheters-installningar');
      await hers.locator('#main .sv-rows__title a').first().click();
    }
    await hers.getByRole('heading', { level: 1, name: /^Inställningar för / }).waitFor();
    assert.equal(await hers.getByLabel('Färger på skärmen').count(), 0, 'no unit chooses light or dark');
    await episodes(hers).fill('3');
    await save(hers);
    assert.match(await origin(hers), /^Enhetens val: .+, \d/);
    await bothWidths(hers, manager, 'settings of a unit', 'enhets-installningar');
    await hers.goto(MINE);
    assert.match(await origin(hers), /^Från .+\.$/);
    assert.equal(await episodes(hers).inputValue(), '3');
    assert.equal(await rows(hers), 3);
  });

  step('her own choice comes before the unit’s, and the way back says what it leads to', async () => {
    await units.goto(MINE);
    await episodes(units).fill('2');
    await save(units);
    assert.match(await origin(units), /^Ditt eget val \d/);
    assert.equal(await rows(units), 2);
    await units.goto(MINE);
    await units.getByRole('button', { name: /^Återställ till det som gäller för .+: 3/ }).click();
    await units.getByText('Sparat. Gäller nu.').waitFor();
    assert.match(await origin(units), /^Från /);
    await units.getByRole('button', { name: 'Ångra' }).click();
    await units.getByText('Ångrat. Det som gällde tidigare gäller igen.').waitFor();
    assert.equal(await episodes(units).inputValue(), '2');
    await units.getByRole('button', { name: 'Ångra' }).click();
    await units.getByText('Ångrat.').first().waitFor();
    assert.equal(await episodes(units).inputValue(), '3');
  });

  step('two windows do not write over each other', async () => {
    const second = await manager.page();
    await second.goto(MINE);
    await units.goto(MINE);
    await episodes(units).fill('4');
    await save(units);
    manager.complaints.expect(MINE, 422);
    await episodes(second).fill('9');
    await second.getByRole('button', { name: 'Spara', exact: true }).click();
    await second.getByRole('link', { name: /har ändrats i ett annat fönster/ }).waitFor();
    assert.equal(await episodes(second).inputValue(), '9');
    await second.close();
    await units.goto(MINE);
    assert.equal(await episodes(units).inputValue(), '4');
  });

  step('the choice outlives a pause of its module, and the page tells of it no longer meanwhile', async () => {
    await at.server.command(['modules', 'disable', 'podcast', '--apply']);
    await units.goto(MINE);
    assert.equal(await episodes(units).count(), 0);
    await at.server.command(['modules', 'enable', 'podcast', '--apply']);
    await units.goto(MINE);
    assert.equal(await episodes(units).inputValue(), '4');
  });

  step('without script, and an employee may not choose for any unit', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await as(plain, 'socialsekreterare');
    await hers.goto(MINE);
    await episodes(hers).fill('5');
    await save(hers);
    assert.equal(await episodes(hers).inputValue(), '5');
    plain.complaints.expect('/installningar/enheter', 403);
    assert.equal((await hers.goto('/installningar/enheter')).status(), 403);
    await plain.context.close();
  });

  step('the one who runs the system sees who may choose, and on the record what a unit did', async () => {
    const person = await open(at.browser, at.server);
    const admin = await as(person, 'systemförvaltare');
    await admin.goto('/installningar/moduler/podcast');
    await admin.getByText('Enheter kan välja för sig, och var och en kan välja själv.').waitFor();
    await admin.goto('/installningar/moduler/workbench');
    await admin.getByLabel('Färger på skärmen').selectOption({ label: 'Ljust' });
    await save(admin);
    assert.equal(await admin.locator('html').getAttribute('data-color-scheme'), 'light');
    await admin.goto(MINE);
    await admin.locator('[id="workbench.se.samverkstad.workbench.look.colours-origin"]', { hasText: 'Från ' }).waitFor();
    await admin.goto('/drift/handelser');
    await admin.getByText(/ändrade inställningarna för /).first().waitFor();
    await person.context.close();
  });
}, { options: ['--demo'] });
