// Start is each person's own: composed by keyboard, kept through a module's absence, proposed to a unit and to a role.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, focus, reach } from '../lib/keyboard.mjs';

const STANDING = 'Läget';

const titles = (page) => page.locator('#sv-start > section > h2').allTextContents();
// What is said beside the word on the button is hidden from the eye, and set apart by a space.
const button = (page, word, title) => page.getByRole('button', { name: new RegExp(`^${word} ?, ${title}$`) });
const rows = (page) => page.locator('#sv-layout ol h3').allTextContents();

journey('A Start of one’s own', (at, step) => {
  let elsa, page, before, hidden;

  const as = async (person, role) => {
    const hers = await person.page();
    await hers.goto('/prova-som');
    await hers.getByRole('button', { name: `Prova som ${role}`, exact: true }).click();
    await hers.locator('#sv-start').waitFor();
    return hers;
  };
  const pressed = async (sentence) => {
    await page.keyboard.press('Enter');
    await page.locator(`#sv-layout[data-announce="${sentence}"]`).waitFor();
    await page.locator('#sv-announcer', { hasText: sentence }).waitFor();
  };

  step('the tiles are moved with the keyboard alone, and the focus stays on the button', async () => {
    elsa = await open(at.browser, at.server);
    page = await as(elsa, 'redaktör');
    before = await titles(page);
    assert.ok(before.length >= 2, `Start has ${before}`);
    await reach(page, 'Anpassa Start');
    await page.keyboard.press('Enter');
    await arrived(page, 'Anpassa Start');
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, elsa.complaints, 'arranging Start');
      await picture(page, 'anpassa-start');
    }
    // More than Start shows: what has nothing to say today is arranged too.
    const all = await rows(page);
    const [first, second] = all;
    hidden = first;
    const pushed = await reach(page, `Flytta ned, ${first}`);
    await pressed(`${first} står nu som nummer 2 av ${all.length}.`);
    assert.equal((await focus(page)).id, pushed.id, 'the focus stays on the button');
    assert.deepEqual((await rows(page)).slice(0, 2), [second, first]);
    await reach(page, `Visa inte, ${first}`);
    await pressed(`${first} visas inte längre på Start. Rutan finns under Fler rutor.`);
    assert.equal((await focus(page)).name, `Lägg till, ${first}`);
    await reach(page, `Hela bredden, ${second}`, 'Shift+Tab');
    await pressed(`${second} tar hela bredden.`);
    assert.equal((await focus(page)).name, `Halva bredden, ${second}`);
    await isForEveryone(page, elsa.complaints, 'a Start that is arranged');
    await page.goto('/');
    assert.deepEqual(await titles(page), before.filter((each) => each !== first));
    assert.equal(await page.locator('#sv-start > section.sv-start__wide').count(), 1);
    await picture(page, 'egen-start');
  });

  step('two presses before the first is answered are both carried out, and both are shown', async () => {
    await page.goto('/start/anpassa');
    const [first, second] = await rows(page);
    await page.evaluate(() => {
      // The first answer replaces the list that the second press came from.
      const press = document.querySelectorAll('#sv-layout ol button[value=dolj]');
      press[0].click();
      press[1].click();
    });
    for (const each of [first, second]) {
      await button(page, 'Lägg till', each).waitFor();
    }
    await page.reload();
    for (const each of [first, second]) {
      await button(page, 'Lägg till', each).click();
      await button(page, 'Visa inte', each).waitFor();
    }
    assert.deepEqual(elsa.complaints.take(), []);
  });

  step('a module’s tile goes and comes back live, in its place, and nobody’s focus is lost', async () => {
    await page.goto('/start/anpassa');
    await button(page, 'Lägg till', hidden).click();
    await button(page, 'Visa inte', hidden).waitFor();
    await page.goto('/');
    const order = await titles(page);
    const link = page.locator('#sv-start section a').first();
    const address = await link.getAttribute('href');
    await link.focus();
    const podcast = order.findIndex((each) => each === 'Nytt att lyssna på');
    assert.ok(podcast >= 0, `the podcast has a tile among ${order}`);
    await at.server.command(['modules', 'disable', 'podcast', '--apply']);
    await page.getByRole('heading', { level: 2, name: 'Nytt att lyssna på' }).waitFor({ state: 'detached' });
    assert.equal((await focus(page)).lost, false, 'the focus is somewhere');
    await at.server.command(['modules', 'enable', 'podcast', '--apply']);
    await page.getByRole('heading', { level: 2, name: 'Nytt att lyssna på' }).waitFor();
    assert.deepEqual(await titles(page), order);
    assert.ok(address);
    assert.deepEqual(elsa.complaints.take(), []);
  });

  step('it is put back to what is proposed, without script as well', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await as(plain, 'redaktör');
    await hers.goto('/start/anpassa');
    await hers.getByRole('button', { name: 'Gå tillbaka till det som föreslås' }).click();
    await hers.getByText('Start är som det föreslås igen.').waitFor();
    await hers.goto('/');
    assert.deepEqual(await titles(hers), before);
    await plain.context.close();
  });

  step('how things stand is arranged by whoever administers, and by nobody else', async () => {
    assert.ok(!(await titles(page)).includes(STANDING));
    await page.goto('/start/anpassa');
    assert.ok(!(await rows(page)).includes(STANDING));
    const person = await open(at.browser, at.server);
    const admin = await as(person, 'systemförvaltare');
    const proposed = await titles(admin);
    assert.equal(proposed[0], STANDING);
    const card = admin.locator('#sv-start > section', { has: admin.getByRole('heading', { level: 2, name: STANDING, exact: true }) });
    assert.equal(await card.getByRole('link', { name: /^Hjälp/ }).getAttribute('href'), '/hjalp/laget');
    for (const size of [PHONE, DESK]) {
      await admin.setViewportSize(size);
      await isForEveryone(admin, person.complaints, 'Start with how things stand');
      await picture(admin, 'start-laget');
    }
    await card.getByText(/\b1\sär pausad\./).waitFor();
    await at.server.command(['modules', 'disable', 'rumslistan', '--apply']);
    await card.getByText(/\b2\sär pausade\./).waitFor();
    await at.server.command(['modules', 'enable', 'rumslistan', '--apply']);
    await card.getByText(/\b1\sär pausad\./).waitFor();
    await admin.goto('/start/anpassa');
    await button(admin, 'Visa inte', STANDING).click();
    await admin.locator('#sv-layout[data-announce*="visas inte längre på Start"]').waitFor();
    await admin.goto('/');
    assert.deepEqual(await titles(admin), proposed.slice(1));
    await admin.goto('/start/anpassa');
    await button(admin, 'Lägg till', STANDING).click();
    await button(admin, 'Visa inte', STANDING).waitFor();
    await button(admin, 'Flytta ned', STANDING).click();
    await admin.locator('#sv-layout[data-announce*="som nummer 2"]').waitFor();
    await admin.getByRole('button', { name: 'Gå tillbaka till det som föreslås' }).click();
    await admin.locator('#sv-layout[data-announce="Start är som det föreslås igen."]').waitFor();
    await admin.goto('/');
    assert.deepEqual(await titles(admin), proposed);
    assert.deepEqual(person.complaints.take(), []);
    await person.context.close();
  });

  step('an administrator proposes one to a role, and who has chosen keeps their own', async () => {
    const person = await open(at.browser, at.server);
    const admin = await as(person, 'systemförvaltare');
    await admin.goto('/installningar');
    await admin.getByRole('link', { name: 'Startsidor' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Startsidor' }).waitFor();
    for (const size of [PHONE, DESK]) {
      await admin.setViewportSize(size);
      await isForEveryone(admin, person.complaints, 'start pages');
      await picture(admin, 'startsidor');
    }
    await admin.getByRole('link', { name: 'Redaktör', exact: true }).click();
    await admin.getByRole('heading', { level: 1, name: 'Startsida för Redaktör' }).waitFor();
    // What only those who administer may see stands among the rows as well.
    const all = await rows(admin);
    const first = all.find((each) => each === before[0]);
    await button(admin, 'Flytta ned', first).click();
    await admin.locator(`#sv-layout[data-announce*="som nummer ${all.indexOf(first) + 2}"]`).waitFor();
    await isForEveryone(admin, person.complaints, 'a start page for a role');
    await admin.goto('/installningar/startsida');
    await admin.getByText('Egen startsida.').waitFor();
    await page.goto('/');
    assert.notEqual((await titles(page))[0], before[0], 'the editor gets what is proposed');
    await page.goto('/start/anpassa');
    const [shown] = await rows(page);
    await button(page, 'Flytta ned', shown).click();
    await page.locator('#sv-layout[data-announce*="som nummer 2"]').waitFor();
    await page.goto('/');
    assert.deepEqual(await titles(page), before, 'her own comes first');
  });
}, { options: ['--demo'] });
