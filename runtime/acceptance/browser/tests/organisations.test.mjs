// Signing in through a municipality and a university: set up, chosen, waited for, and broken.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { prepare, signIn } from '../lib/people.mjs';
import { provider } from '../lib/provider.mjs';

journey('Organisations', (at, step) => {
  let anna, page, municipality, university;

  const bothWidths = async (person, its, name) => {
    for (const size of [DESK, PHONE]) {
      await its.setViewportSize(size);
      await isForEveryone(its, person.complaints, name);
      await picture(its, name);
    }
    await its.setViewportSize(DESK);
  };
  const add = async (name, issuer, host) => {
    await page.goto('/installningar/organisationer/ny');
    await page.getByLabel('Namn', { exact: true }).fill(name);
    await page.getByLabel('Utfärdare (issuer)').fill(issuer);
    await page.getByLabel('Klient-id').fill('samverkstad');
    await page.getByLabel('Visa på inloggningssidan').check();
    await page.getByText('Säkerhetsnivå, identitet och nät').click();
    await page.getByLabel('Värdar i det egna nätet').fill(host);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText(`Inloggning genom ${name} är sparad.`).waitFor();
  };

  step('an administrator finds the page among the settings, and is told what is wrong', async () => {
    await prepare(at.server, []);
    municipality = await provider({ sub: 'karin-1', name: 'Karin Berg', email: 'karin.berg@example.se' });
    university = await provider({ sub: 'per-1', name: 'Per Lind' });
    anna = await open(at.browser, at.server);
    page = await anna.page();
    await signIn(page);
    await page.goto('/installningar');
    await page.getByRole('link', { name: 'Organisationers inloggning' }).click();
    await page.getByText('Ingen organisation är upplagd.').waitFor();
    await bothWidths(anna, page, 'organisationer-tom');
    await page.getByRole('link', { name: 'Lägg till en organisation' }).click();
    await page.getByLabel('Namn', { exact: true }).fill('Jönköpings kommun');
    await page.getByLabel('Utfärdare (issuer)').fill('login.example.com');
    anna.complaints.expect('/installningar/organisationer/ny', 422);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: 'Skriv utfärdarens hela adress.' }).waitFor();
    await bothWidths(anna, page, 'organisation-fel');
  });

  step('a saved organisation shows the addresses to register, and answers when it is tried', async () => {
    await add('Jönköpings kommun', municipality.issuer, municipality.host);
    assert.match(await page.getByLabel('Svarsadress (redirect URI)').inputValue(), /\/logga-in-svar\/jonkopings-kommun$/);
    await page.getByRole('button', { name: 'Testa' }).click();
    await page.getByText('svarar och är den den säger sig vara').waitFor();
    await bothWidths(anna, page, 'organisation');
    await add('Lärosätet', university.issuer, university.host);
    await page.goto('/installningar/organisationer');
    await bothWidths(anna, page, 'organisationer');
  });

  step('the sign-in page offers both, and name and password below', async () => {
    const karin = await open(at.browser, at.server);
    const hers = await karin.page();
    await hers.goto('/mitt-konto');
    await hers.getByRole('link', { name: 'Logga in med Jönköpings kommun' }).waitFor();
    await hers.getByRole('link', { name: 'Logga in med Lärosätet' }).waitFor();
    await hers.getByLabel('Lösenord').waitFor();
    await bothWidths(karin, hers, 'logga-in-organisationer');
    karin.complaints.expect('/logga-in-svar/jonkopings-kommun', 403);
    await hers.getByRole('link', { name: 'Logga in med Jönköpings kommun' }).click();
    await hers.getByRole('heading', { name: 'Du är inte upplagd här än' }).waitFor();
    await bothWidths(karin, hers, 'vantar');

    await page.goto('/installningar/organisationer/jonkopings-kommun');
    await page.getByRole('heading', { name: 'Karin Berg' }).waitFor();
    await bothWidths(anna, page, 'organisation-vantar');
    await page.getByRole('button', { name: 'Lägg upp som ny' }).click();
    await page.getByText('Karin Berg är upplagd och kan logga in.').waitFor();

    await hers.goto('/mitt-konto');
    await hers.getByRole('link', { name: 'Logga in med Jönköpings kommun' }).click();
    await hers.waitForURL('**/mitt-konto');
    await hers.getByText('Karin Berg').first().waitFor();
  });

  step('an organisation that does not answer is named, and a password lets in', async () => {
    await university.stop();
    await add('Regionen', university.issuer + '/ny', university.host);
    const other = await open(at.browser, at.server);
    const theirs = await other.page();
    await theirs.goto('/mitt-konto');
    other.complaints.expect('/logga-in-med/regionen', 503);
    await theirs.getByRole('link', { name: 'Logga in med Regionen' }).click();
    await theirs.getByText('Inloggningen hos Regionen svarar inte.').waitFor();
    await bothWidths(other, theirs, 'logga-in-trasig');
    await signIn(theirs);
    await municipality.stop();
  });
});
