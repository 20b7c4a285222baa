// The perspective of a strand: its own page in the middle, parts of any module around it, each person's own.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, focus, reach } from '../lib/keyboard.mjs';

const BOARD = 'Anslagstavla';
const SUBSCRIBE = 'Prenumerera i din poddapp';
const BEGUN = 'Påbörjade avsnitt';

const titles = (page, region) => page.locator(`#sv-parts [data-region=${region}] > section > h2`).allTextContents();
const around = (page) => page.locator('#sv-parts > .sv-region > section > h2').allTextContents();
const part = (page, title) => page.locator('#sv-parts section', { has: page.getByRole('heading', { level: 2, name: title }) });
const heading = (page, title) => page.locator('#sv-parts').getByRole('heading', { level: 2, name: title });

journey('The perspective of a strand', (at, step) => {
  let elsa, page;

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
  /** What scripts have said into the polite region since the last call. */
  const listen = () =>
    page.evaluate(() => {
      window.svSaid = [];
      new MutationObserver(() => {
        const said = document.getElementById('sv-announcer').textContent;
        if (said) {
          window.svSaid.push(said);
        }
      }).observe(document.getElementById('sv-announcer'), { childList: true, characterData: true, subtree: true });
    });
  const heard = (sentence) => page.waitForFunction((wanted) => window.svSaid.some((said) => said.includes(wanted)), sentence);

  step('a part of another module stands beside the episodes on a wide screen, and below them on a phone', async () => {
    elsa = await open(at.browser, at.server);
    page = await as(elsa, 'redaktör');
    await page.goto('/podcast');
    assert.deepEqual(await titles(page, 'aside'), [BEGUN, SUBSCRIBE, BOARD]);
    for (const [size, beside] of [[DESK, true], [PHONE, false]]) {
      await page.setViewportSize(size);
      const box = (selector) => page.locator(selector).first().boundingBox();
      const main = await box('#main .sv-rows');
      const aside = await part(page, BOARD).boundingBox();
      assert.equal(aside.x >= main.x + main.width, beside, `${size.width} px: ${JSON.stringify({ main, aside })}`);
      assert.equal(aside.y >= main.y + main.height, !beside, `${size.width} px: ${JSON.stringify({ main, aside })}`);
      await isForEveryone(page, elsa.complaints, 'a perspective');
      await picture(page, 'arbetsyta');
    }
    await page.setViewportSize(DESK);
  });

  step('it is arranged with the keyboard alone, and the focus stays in the row', async () => {
    await reach(page, 'Anpassa arbetsytan Forskningspodd');
    await page.keyboard.press('Enter');
    await arrived(page, 'Anpassa arbetsytan Forskningspodd');
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, elsa.complaints, 'arranging a perspective');
      await picture(page, 'anpassa-arbetsytan');
    }
    const pushed = await reach(page, `Flytta ned, ${BEGUN}`);
    await pressed(`${BEGUN} står nu som nummer 2 av 3.`);
    assert.equal((await focus(page)).id, pushed.id, 'the focus stays on the button');
    await reach(page, `Längst ned, ${BOARD}`);
    await pressed(`${BOARD} står nu längst ned, som nummer 1 av 1.`);
    const now = await focus(page);
    assert.equal(now.name, `Till höger, ${BOARD}`, 'the focus stays in the row that moved');
    await reach(page, `Visa inte, ${BEGUN}`, 'Shift+Tab');
    await pressed(`${BEGUN} visas inte längre här. Rutan finns under Fler rutor.`);
    assert.equal((await focus(page)).name, `Lägg till, ${BEGUN}`);
    await isForEveryone(page, elsa.complaints, 'a perspective that is arranged');
    await page.goto('/podcast');
    assert.deepEqual([await titles(page, 'aside'), await titles(page, 'bottom')], [[SUBSCRIBE], [BOARD]]);
    await picture(page, 'egen-arbetsyta');
  });

  step('a module’s part goes and comes back live, said politely; the page in the middle and the focus are not touched', async () => {
    await listen();
    const link = part(page, SUBSCRIBE).getByRole('link').first();
    await link.focus();
    const before = await focus(page);
    await page.evaluate(() => (document.querySelector('#main h1').dataset.same = 'yes'));
    await at.server.command(['modules', 'disable', 'anslagstavla', '--apply']);
    await heading(page, BOARD).waitFor({ state: 'detached' });
    await heard(`Visas inte längre på sidan: ${BOARD}.`);
    assert.equal((await focus(page)).name, before.name);
    await at.server.command(['modules', 'enable', 'anslagstavla', '--apply']);
    await heading(page, BOARD).waitFor();
    await heard(`Nytt på sidan: ${BOARD}.`);
    assert.deepEqual([await titles(page, 'aside'), await titles(page, 'bottom')], [[SUBSCRIBE], [BOARD]], 'in its place');
    assert.equal((await focus(page)).name, before.name);
    assert.equal(await page.locator('#main h1').getAttribute('data-same'), 'yes', 'the middle is as it was');
    assert.deepEqual(elsa.complaints.take(), []);
  });

  step('what is being written in a part stays when another one goes', async () => {
    await part(page, SUBSCRIBE).evaluate((section) => {
      const field = document.createElement('textarea');
      field.setAttribute('aria-label', 'Anteckning');
      section.append(field);
    });
    const field = page.getByLabel('Anteckning');
    await field.fill('halvskrivet');
    await at.server.command(['modules', 'disable', 'anslagstavla', '--apply']);
    await heading(page, BOARD).waitFor({ state: 'detached' });
    assert.equal(await field.inputValue(), 'halvskrivet');
    assert.equal(await field.evaluate((each) => each === document.activeElement), true);
    await at.server.command(['modules', 'enable', 'anslagstavla', '--apply']);
    await heading(page, BOARD).waitFor();
    assert.equal(await field.inputValue(), 'halvskrivet');
  });

  step('the page stays as it is when its own module is paused', async () => {
    await page.goto('/podcast');
    await listen();
    await at.server.command(['modules', 'disable', 'podcast', '--apply']);
    await page.locator('#sv-menu').getByRole('link', { name: 'Forskningspodd' }).waitFor({ state: 'detached' });
    assert.deepEqual(await around(page), [SUBSCRIBE, BOARD]);
    await at.server.command(['modules', 'enable', 'podcast', '--apply']);
    await page.locator('#sv-menu').getByRole('link', { name: 'Forskningspodd' }).waitFor();
    assert.deepEqual(elsa.complaints.take(), []);
  });

  step('it is put back to what is proposed, without script as well', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await as(plain, 'redaktör');
    await hers.goto('/podcast');
    assert.deepEqual(await around(hers), [SUBSCRIBE, BOARD], 'her own, on every device');
    await hers.getByRole('link', { name: 'Anpassa arbetsytan Forskningspodd' }).click();
    await hers.getByRole('button', { name: /^Till höger ?, Anslagstavla$/ }).click();
    await hers.getByText(`${BOARD} står nu till höger, som nummer 2 av 2.`).waitFor();
    await hers.getByRole('button', { name: 'Gå tillbaka till det som föreslås' }).click();
    await hers.getByText('Arbetsytan är som den föreslås igen.').waitFor();
    await hers.getByRole('link', { name: 'Klar' }).click();
    assert.deepEqual(await titles(hers, 'aside'), [BEGUN, SUBSCRIBE, BOARD]);
    await plain.context.close();
  });

  step('each person sees the parts they may see, and a page that no part joins is as it was', async () => {
    const person = await open(at.browser, at.server);
    const reader = await as(person, 'socialsekreterare');
    await reader.goto('/podcast');
    assert.deepEqual(await around(reader), [SUBSCRIBE, BOARD]);
    await reader.goto('/anslagstavla');
    assert.deepEqual(await around(reader), []);
    assert.equal(await reader.getByRole('link', { name: /^Anpassa/ }).count(), 0);
    assert.deepEqual(person.complaints.take(), []);
    await person.context.close();
  });

  step('hits of the search that are slow keep their place quietly', async () => {
    let answer;
    const held = new Promise((resolve) => (answer = resolve));
    await page.route('**/sok/forslag*', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('podd');
    const waiting = page.locator('.sv-quick__wait .ds-skeleton');
    await waiting.nth(2).waitFor();
    const kept = await page.locator('.sv-quick__wait').boundingBox();
    assert.equal(await page.locator('.sv-quick__wait').getAttribute('aria-hidden'), 'true', 'nothing is said of them');
    assert.equal(await waiting.first().evaluate((each) => getComputedStyle(each).animationIterationCount), '1', 'nothing pulses for who wants rest');
    await isForEveryone(page, elsa.complaints, 'a search that takes its time');
    answer();
    await page.locator('#sv-quick-list [role=option]').first().waitFor();
    const list = await page.locator('#sv-quick-list').boundingBox();
    assert.deepEqual([list.x, list.y, list.width], [kept.x, kept.y, kept.width], 'the hits come where their place was kept');
    assert.equal(await waiting.first().isVisible(), false);
    await page.unroute('**/sok/forslag*');
  });
}, { options: ['--demo'] });
