// What there is to do: gathered from modules, on Start and on a page of its own, by keyboard, gone when done, live, without script.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, choose, focus, reach } from '../lib/keyboard.mjs';

const DRAFT = 'Rätt insats i rätt tid';

journey('What there is to do', (at, step) => {
  let elsa, page;
  const as = async (person, role) => {
    const theirs = await person.page();
    await theirs.goto('/prova-som');
    await theirs.getByRole('button', { name: `Prova som ${role}`, exact: true }).click();
    await theirs.locator('#sv-start').waitFor();
    return theirs;
  };
  const tile = (where) => where.locator('section:has(> h2:text-is("Att göra"))');
  const things = async (where) =>
    (await where.getByRole('listitem').getByRole('link').allTextContents()).map((each) => each.trim().replaceAll('\u00a0', ' '));

  step('Start has the most pressing three, each with a verb and a time, and leads to all by keyboard', async () => {
    elsa = await open(at.browser, at.server);
    page = await as(elsa, 'redaktör');
    assert.equal(await page.locator('#sv-start > section > h2').first().textContent(), 'Att göra');
    const pressing = await things(tile(page));
    assert.equal(pressing.length, 3);
    for (const thing of pressing) {
      assert.match(thing, /^(Publicera|Gör klart) .* \(\d+ min\)$/);
    }
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, elsa.complaints, 'Start with things to do');
      await picture(page, 'start-att-gora');
    }
    await choose(page, 'Att göra');
    await arrived(page, 'Att göra');
    assert.deepEqual((await things(page.getByRole('main'))).slice(0, 3), pressing);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, elsa.complaints, 'things to do');
      await picture(page, 'att-gora');
    }
  });

  step('a thing leads to where it is done, becomes the next one, and is gone when it is done', async () => {
    await choose(page, `Gör klart ${DRAFT} (2 min)`);
    await arrived(page, /./);
    await page.waitForURL(/\/podcast\/avsnitt\/[^/]+\/publicera$/);
    await page.goto(page.url().replace(/publicera$/, 'andra'));
    await page.getByLabel('Textversion', { exact: true }).fill('Börja med att rita vägen från ansökan till beslut.');
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByText('Allt som behövs finns.').waitFor();
    await page.goto('/att-gora');
    await choose(page, `Publicera ${DRAFT} (1 min)`);
    await page.getByRole('button', { name: 'Publicera', exact: true }).click();
    await page.getByText('Avsnittet är publicerat.').first().waitFor();
    await page.goto('/att-gora');
    const left = await things(page.getByRole('main'));
    assert.ok(left.length > 0 && !left.some((each) => each.includes(DRAFT)), `left are ${left}`);
  });

  step('what waits in a module goes and comes back with it on the open page, and nobody’s focus is lost', async () => {
    const [first] = await things(page.getByRole('main'));
    await reach(page, first);
    await at.server.command(['modules', 'disable', 'podcast', '--apply']);
    await page.getByRole('main').getByText(first.slice(0, 20)).waitFor({ state: 'detached' });
    assert.equal((await focus(page)).lost, false, 'the focus is somewhere');
    await page.getByRole('heading', { name: 'Inget väntar på dig' }).waitFor();
    await at.server.command(['modules', 'enable', 'podcast', '--apply']);
    await page.getByRole('main').getByText(first.slice(0, 20)).waitFor();
    assert.equal((await things(page.getByRole('main')))[0], first);
    assert.deepEqual(elsa.complaints.take(), []);
  });

  step('whoever has nothing to do is told so, and led on', async () => {
    const person = await open(at.browser, at.server);
    const amir = await as(person, 'socialsekreterare');
    await tile(amir).getByText('Inget väntar på dig.').waitFor();
    await choose(amir, 'Att göra');
    await arrived(amir, 'Att göra');
    for (const size of [PHONE, DESK]) {
      await amir.setViewportSize(size);
      await isForEveryone(amir, person.complaints, 'nothing to do');
      await picture(amir, 'att-gora-inget');
    }
    await choose(amir, 'Gå till Forskningspodd');
    await amir.waitForURL(/\/podcast$/);
    assert.deepEqual(person.complaints.take(), []);
  });

  step('whoever looks after the system sees what the workbench wants done', async () => {
    const person = await open(at.browser, at.server);
    const karin = await as(person, 'systemförvaltare');
    await tile(karin).getByRole('link', { name: /^Säkerhetskopiera installationen/ }).click();
    await karin.getByRole('heading', { level: 1, name: 'Drift och logg' }).waitFor();
    await karin.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await karin.getByRole('link', { name: 'Öppna resultatet' }).click();
    await karin.getByText(/^Senast säkerhetskopierat i dag/).first().waitFor();
    await karin.goto('/att-gora');
    assert.ok(!(await things(karin.getByRole('main'))).some((each) => each.startsWith('Säkerhetskopiera')));
    assert.deepEqual(person.complaints.take(), []);
  });

  step('without script, at a phone’s width, it stands in the bar at the bottom', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false, size: PHONE });
    const hers = await as(plain, 'redaktör');
    const bar = hers.getByRole('navigation', { name: 'Genvägar' });
    assert.deepEqual(await bar.locator('.sv-tabbar__item span').allTextContents(), ['Start', 'Forskningspodd', 'Att göra', 'Meny']);
    await bar.getByRole('link', { name: 'Att göra' }).click();
    await hers.getByRole('heading', { level: 1, name: 'Att göra' }).waitFor();
    assert.ok((await things(hers.getByRole('main'))).length > 0);
    await plain.context.close();
  });
}, { options: ['--demo'] });
