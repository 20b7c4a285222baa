// What is held of a person: seen and fetched by themselves, erased when they have left.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isForEveryone } from '../lib/axe.mjs';
import { open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { prepare, signIn } from '../lib/people.mjs';

journey('Personal data', (at, step) => {
  let karin, page, person;

  const bothWidths = async (where, name) => {
    for (const size of [page.viewportSize(), PHONE]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, where);
      await picture(page, `${name}-${size.width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  step('someone sees what is kept of them, and fetches it with the keyboard alone', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await page.goto('/mitt-konto');
    await page.getByRole('link', { name: 'Mina uppgifter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mina uppgifter' }).waitFor();
    await bothWidths('what is kept of me', 'mina-uppgifter');
    await page.getByRole('link', { name: 'Hämta mina uppgifter' }).focus();
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.equal(file.suggestedFilename(), 'uppgifter.zip');
    assert.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK');
  });

  step('who has not left cannot be erased, and the page says what to do', async () => {
    await page.goto('/enheter/person/ny');
    await page.getByLabel('Namn', { exact: true }).fill('Maria Ek');
    await page.getByLabel('Inloggningsnamn').fill('maria');
    await page.getByRole('button', { name: 'Lägg till och bjud in' }).click();
    const link = await page.locator('#inbjudan-lank').inputValue();
    const maria = await open(at.browser, at.server);
    const hers = await maria.page();
    await hers.goto(new URL(link).pathname);
    await hers.locator('#password').fill('en lång mening om gröna hus');
    await hers.locator('#again').fill('en lång mening om gröna hus');
    await hers.locator('main button[type=submit]').click();
    await hers.locator('form[action="/logga-ut"]').first().waitFor();
    await page.goto('/enheter?flik=personer');
    await page.getByRole('link', { name: 'Maria Ek' }).click();
    await page.getByRole('link', { name: 'Se uppgifterna' }).click();
    await page.getByText('Kontot är öppet.').waitFor();
    person = new URL(page.url()).pathname;
    await bothWidths('what is kept of someone who works here', 'person-uppgifter');
    assert.equal(await page.getByRole('button', { name: 'Radera personen' }).count(), 0);
    await maria.context.close();
  });

  step('who has left is erased, after the page has said what goes and what stays', async () => {
    await page.goto(person.replace('/uppgifter', ''));
    await page.getByRole('button', { name: 'Avsluta kontot' }).click();
    await page.goto(person);
    await page.getByRole('heading', { name: 'Det här försvinner' }).waitFor();
    await bothWidths('before erasing', 'person-radera');
    karin.complaints.expect(person, 422);
    await page.locator('#bekrafta').evaluate((box) => box.removeAttribute('required'));
    await page.getByRole('button', { name: 'Radera personen' }).click();
    await page.getByText('Kryssa i att personen ska raderas.').first().waitFor();
    await bothWidths('not confirmed', 'person-radera-fel');
    await page.locator('#bekrafta').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Personen är raderad.').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Maria Ek' }).count(), 0);
  });
});
