// What the organisation calls people is its own choice: changed in one place, seen on other pages, in both languages.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { prepare, signIn } from '../lib/people.mjs';

journey('Words', (at, step) => {
  let karin, page;

  step('the municipality begins with its usual word', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await page.goto('/enheter/roller');
    await page.getByRole('link', { name: 'Medborgarföreträdare', exact: true }).waitFor();
    await page.getByText('Bjuda in medborgare som gäster').waitFor();
  });

  step('another word is chosen, with the keyboard', async () => {
    await page.goto('/installningar');
    await page.getByRole('link', { name: 'Ord', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ord' }).waitFor();
    const chosen = page.getByRole('radio', { name: 'en medborgare, medborgaren' });
    assert.equal(await chosen.isChecked(), true);
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'the words');
      await picture(page, `ord-${size.width}`);
    }
    await page.setViewportSize(DESK);
    await chosen.focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByRole('radio', { name: 'en brukare, brukaren' }).isChecked(), true);
    await page.keyboard.press('Enter');
    await page.getByText('Orden är sparade.').waitFor();
    assert.equal(await page.getByRole('radio', { name: 'en brukare, brukaren' }).isChecked(), true);
  });

  step('it is seen where such people are spoken of', async () => {
    await page.goto('/enheter/roller');
    await page.getByRole('link', { name: 'Brukarföreträdare', exact: true }).waitFor();
    await page.getByText('Bjuda in brukare som gäster').waitFor();
    assert.equal(await page.getByText(/medborgar/i).count(), 0);
    await page.goto('/enheter/inbjudna');
    await page.getByText('Brukare och andra utanför organisationen').waitFor();
    await page.getByText('Brukarföreträdare').waitFor();
    await page.getByRole('button', { name: 'English' }).or(page.getByRole('link', { name: 'English' })).first().click();
    await page.getByText('Service users and others outside the organisation').waitFor();
    await page.getByText('Service user representative').waitFor();
    await page.getByRole('button', { name: 'Svenska' }).or(page.getByRole('link', { name: 'Svenska' })).first().click();
    await page.getByText('Brukare och andra').waitFor();
  });

  step('a role that has a name of its own keeps it', async () => {
    await page.goto('/enheter/roller/citizen-representative');
    await page.getByLabel('Eget namn på rollen').fill('Rådets ledamot');
    await page.getByRole('button', { name: 'Spara namnet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rådets ledamot' }).waitFor();
    await page.goto('/installningar/ord');
    await page.getByRole('radio', { name: 'en enskild, den enskilde' }).check();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Orden är sparade.').waitFor();
    await page.goto('/enheter/roller');
    await page.getByRole('link', { name: 'Rådets ledamot', exact: true }).waitFor();
    await page.getByText('Bjuda in enskilda som gäster').waitFor();
    await page.goto('/drift/handelser');
    await page.getByText('ändrade inställningarna för orden').first().waitFor();
    await karin.context.close();
  });
});
