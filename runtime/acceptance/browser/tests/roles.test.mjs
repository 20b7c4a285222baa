// From a person's title to what they see: proposed, given, ended, lent to a deputy.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { KARIN, prepare, signIn } from '../lib/people.mjs';

const PASSWORD = 'en lång mening om gröna hus';
const ROLES = '/enheter/roller';

journey('Roles', (at, step) => {
  let karin, page, maria, hers;

  const bothWidths = async (person, where, name) => {
    for (const size of [person.page.viewportSize(), PHONE]) {
      await person.page.setViewportSize(size);
      await isForEveryone(person.page, person.complaints, where);
      await picture(person.page, `${name}-${size.width}`);
    }
    await person.page.setViewportSize({ width: 1440, height: 900 });
  };
  const administrator = () => ({ page, complaints: karin.complaints });
  const invited = async (link) => {
    const someone = await open(at.browser, at.server);
    const their = await someone.page();
    await their.goto(new URL(link).pathname);
    await their.locator('#password').fill(PASSWORD);
    await their.locator('#again').fill(PASSWORD);
    await their.locator('main button[type=submit]').click();
    await their.locator('form[action="/logga-ut"]').first().waitFor();
    return [someone, their];
  };

  step('a module is installed, and its proposals are shown', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await page.goto('/moduler/podcast');
    await page.getByRole('button', { name: 'Se vad som händer' }).click();
    await page.getByText('Skapa, ändra och publicera avsnitt. Roller: Redaktör.').waitFor();
    await page.getByRole('button', { name: 'Installera modulen', exact: true }).click();
    await page.locator('#sv-run .ds-alert p').waitFor({ timeout: 60_000 });
    await page.goto('/moduler/podcast');
    await isForEveryone(page, karin.complaints, 'the page of the module');
    await page.getByRole('link', { name: 'Bestäm vilka roller som får göra vad' }).click();
    await page.waitForURL(`**${ROLES}#modul-podcast`);
    await bothWidths(administrator(), 'the roles', 'roller');
  });

  step('the administrator decides otherwise, and it stands', async () => {
    const editing = page.getByRole('group', { name: 'Skapa, ändra och publicera avsnitt' });
    assert.equal(await editing.getByLabel('Redaktör').isChecked(), true);
    await editing.getByLabel('Utvecklingsledare').check();
    await page.getByRole('button', { name: 'Spara behörigheterna' }).click();
    await page.getByText('Behörigheterna är ändrade och gäller från och med nu.').waitFor();
    assert.equal(await editing.getByLabel('Utvecklingsledare').isChecked(), true);
  });

  step('a role gets a name of its own', async () => {
    await page.getByRole('link', { name: 'Enhetschef', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Enhetschef' }).waitFor();
    await bothWidths(administrator(), 'a role', 'roll');
    karin.complaints.expect(`${ROLES}/unit-manager`, 422);
    await page.getByLabel('Eget namn på rollen').fill('Läsare');
    await page.getByRole('button', { name: 'Spara namnet' }).click();
    await page.getByText('En annan roll heter så.').first().waitFor();
    await page.getByLabel('Eget namn på rollen').fill('Första linjens chef');
    await page.getByRole('button', { name: 'Spara namnet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Första linjens chef' }).waitFor();
  });

  step('the title of a new person proposes a role, which is shown before it is given', async () => {
    await page.goto('/enheter/enhet/ny');
    await page.getByLabel('Enhetens namn').fill('Hemtjänst norr');
    await page.getByRole('button', { name: 'Lägg till enhet', exact: true }).click();
    await page.getByText('Enheten Hemtjänst norr är tillagd.').waitFor();
    await page.goto('/enheter/person/ny');
    await page.getByLabel('Namn', { exact: true }).fill('Maria Ek');
    await page.getByLabel('Inloggningsnamn').fill('maria');
    await page.getByLabel('Titel').fill('1:e socialsekreterare');
    await page.getByLabel('Enhet', { exact: true }).selectOption({ label: 'Hemtjänst norr' });
    await page.getByRole('button', { name: 'Lägg till och bjud in' }).click();
    await page.getByText('Den som är 1:e socialsekreterare brukar ha rollen Första linjens chef.').waitFor();
    assert.equal(await page.getByLabel('Roll', { exact: true }).inputValue(), 'unit-manager');
    assert.equal(await page.getByLabel('Gäller').inputValue(), 'enheten');
    await bothWidths(administrator(), 'a proposed role', 'roll-foreslagen');
    await page.getByRole('button', { name: 'Lägg till och bjud in' }).click();
    const link = await page.locator('#inbjudan-lank').inputValue();
    await bothWidths(administrator(), 'a person with a role', 'person-med-roll');
    [maria, hers] = await invited(link);
  });

  step('she sees her unit, her role and the module', async () => {
    await hers.goto('/');
    await hers.getByText('1:e socialsekreterare, Hemtjänst norr').waitFor();
    await hers.getByText('Dina roller: Första linjens chef (Hemtjänst norr)').waitFor();
    await hers.locator('#sv-menu').getByRole('link', { name: 'Forskningspodd' }).waitFor();
    await bothWidths({ page: hers, complaints: maria.complaints }, 'Start with a role', 'start-med-roll');
  });

  step('the role ends, and her open page follows within five seconds', async () => {
    await page.goto('/enheter?flik=personer');
    await page.getByRole('link', { name: 'Maria Ek' }).click();
    await page.getByRole('region', { name: 'Roller' }).getByRole('button', { name: /^Avsluta/ }).click();
    await page.getByText('Rollen för Maria Ek är avslutad.').waitFor();
    await hers.locator('#sv-menu').getByRole('link', { name: 'Forskningspodd' }).waitFor({ state: 'detached', timeout: 5_000 });
    await hers.goto('/');
    await hers.getByText(`Be ${KARIN.user} att ge dig en roll, så syns det som du behöver.`).waitFor();
    await bothWidths({ page: hers, complaints: maria.complaints }, 'Start without a role', 'start-utan-roll');
  });

  step('she stands in for an editor, and may what the editor may', async () => {
    await page.goto('/enheter/person/ny');
    await page.getByLabel('Namn', { exact: true }).fill('Elsa Borg');
    await page.getByLabel('Inloggningsnamn').fill('elsa');
    await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Redaktör' });
    await page.getByRole('button', { name: 'Lägg till utan att bjuda in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Elsa Borg' }).waitFor();
    await page.getByLabel('Vem står in?').fill('Maria Ek');
    await page.locator('#ersatter-till').fill('2099-12-31');
    await page.getByRole('button', { name: 'Spara ställföreträdaren' }).click();
    await page.getByText('Maria Ek står in för Elsa Borg.').waitFor();
    await hers.goto('/');
    await hers.getByText('Dina roller: Redaktör, för Elsa Borg').waitFor();
    await hers.goto('/podcast/avsnitt/nytt');
    await hers.getByRole('heading', { level: 1, name: 'Nytt avsnitt' }).waitFor();
    await bothWidths(administrator(), 'a person with a deputy', 'person-med-stallforetradare');
  });

  step('without script the same forms do the same', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false, size: PHONE });
    const bare = await plain.page();
    await bare.goto('/enheter?flik=personer');
    await bare.locator('#user').fill(KARIN.user);
    await bare.locator('#password').fill(KARIN.password);
    await bare.locator('#main button[type=submit]').click();
    await bare.getByRole('link', { name: 'Maria Ek' }).click();
    assert.equal(await bare.getByLabel('Roll', { exact: true }).inputValue(), 'unit-manager');
    await bare.getByRole('button', { name: 'Ge rollen' }).click();
    await bare.getByText('Maria Ek har fått rollen.').waitFor();
    await bare.goto(ROLES);
    await bare.getByRole('group', { name: 'Lyssna på och läsa publicerade avsnitt' }).getByLabel('Loggranskare').check();
    await bare.getByRole('button', { name: 'Spara behörigheterna' }).click();
    await bare.getByText('Behörigheterna är ändrade').waitFor();
  });
});
