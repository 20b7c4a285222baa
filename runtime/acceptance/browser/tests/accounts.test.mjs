// How people sign in is decided in one form; the machine rescues an administrator who has lost everything; resting accounts are seen.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { KARIN, prepare, signIn } from '../lib/people.mjs';
import { change } from '../lib/rows.mjs';
import { code } from '../lib/totp.mjs';

const FORM = '/installningar/inloggning';
const RESCUED = 'sju svala vindar över sjön';

journey('Accounts', (at, step) => {
  let karin, page, rescued, hers, old, oldPage;

  const bothWidths = async (person, its, name) => {
    for (const size of [DESK, PHONE]) {
      await its.setViewportSize(size);
      await isForEveryone(its, person.complaints, name);
      await picture(its, `${name}-${size.width}`);
    }
    await its.setViewportSize(DESK);
  };
  const save = () => page.getByRole('button', { name: 'Spara', exact: true }).click();
  /** Adds the account to an app, which is this test, and goes on. */
  const enrol = async (its) => {
    await its.getByRole('heading', { level: 1, name: 'Skydda ditt konto' }).waitFor();
    const key = await its.locator('details .sv-code').textContent();
    await its.locator('#kod').fill(code(key));
    await its.getByRole('button', { name: 'Bekräfta och logga in' }).click();
    await its.getByRole('heading', { level: 1, name: 'Dina reservkoder' }).waitFor();
    assert.equal(await its.locator('.sv-codes li').count(), 10);
    await its.getByRole('link', { name: 'Fortsätt' }).click();
    await its.locator('form[action="/logga-ut"]').first().waitFor();
  };

  step('the form of sign-in refuses what cannot be, beside the field', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await page.goto('/installningar');
    await page.getByRole('link', { name: 'Inloggning', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Inloggning' }).waitFor();
    await bothWidths(karin, page, 'inloggning-form');
    karin.complaints.expect(FORM, 422);
    await page.getByLabel('Besked efter så här många månader').fill('12');
    await page.getByLabel('Avsluta efter så här många månader').fill('6');
    await save();
    await page.getByRole('link', { name: /^Skriv hela månader, högst 120/ }).waitFor();
    assert.equal(await page.getByLabel('Besked efter så här många månader').inputValue(), '12');
    await bothWidths(karin, page, 'inloggning-form-fel');
    await page.locator('#reserv-namn').fill('Bo Ek');
    await page.getByLabel('Besked efter så här många månader').fill('3');
    await save();
    await page.getByRole('link', { name: /^Tryck på Bjud in kollegan/ }).waitFor();
    await page.locator('#reserv-namn').fill('');
  });

  step('a password is tried, and nothing of it is kept', async () => {
    const trial = page.getByLabel('Prova ett lösenord');
    await trial.fill('sommar2024');
    await page.getByRole('button', { name: 'Testa lösenordet' }).click();
    await page.locator('#main').getByText(/vanligaste|läckt/).last().waitFor();
    assert.equal(await trial.inputValue(), '');
    await trial.fill('fem gula ballonger i taket');
    await page.getByRole('button', { name: 'Testa lösenordet' }).click();
    await page.getByText('Det lösenordet skulle godtas för dig.').waitFor();
    assert.equal(await trial.inputValue(), '');
  });

  step('what is chosen is saved, and asked for at the next sign-in', async () => {
    await page.goto(FORM);
    await page.getByLabel('De som förvaltar systemet måste').check();
    await page.getByLabel('Besked efter så här många månader').fill('3');
    await page.getByLabel('Avsluta efter så här många månader').fill('6');
    await save();
    await page.getByText('De som förvaltar systemet loggar in i två steg från sin nästa inloggning.').waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('De som förvaltar systemet måste').isChecked(), true);
    assert.equal(await page.getByLabel('Besked efter så här många månader').inputValue(), '3');
    assert.equal(await page.getByLabel('Avsluta efter så här många månader').inputValue(), '6');
    await page.goto('/drift/handelser');
    await page.getByText('ändrade vem som måste logga in i två steg').first().waitFor();
    await page.getByText('ändrade när vilande konton avslutas').first().waitFor();
    old = await open(at.browser, at.server);
    oldPage = await old.page();
    await oldPage.goto('/logga-in');
    await oldPage.locator('#user').fill(KARIN.user);
    await oldPage.locator('#password').fill(KARIN.password);
    await oldPage.locator('#main button[type=submit]').click();
    await oldPage.getByRole('heading', { level: 1, name: 'Skydda ditt konto' }).waitFor();
    await oldPage.getByText('Går bilden inte att läsa av?').click();
    await bothWidths(old, oldPage, 'inloggning-tva-steg');
    await enrol(oldPage);
  });

  step('the machine rescues whoever has lost password and telephone', async () => {
    await assert.rejects(at.server.command(['rescue', '--user', 'ingen-alls']), /ingen-alls/);
    const said = await at.server.command(['rescue', '--user', KARIN.user]);
    const link = new URL(/http\S+\/nytt-losenord\/\S+/.exec(said)[0]);
    assert.match(said, /en gång, i en timme|once, for one hour/);
    rescued = await open(at.browser, at.server);
    hers = await rescued.page();
    await hers.goto(link.pathname);
    await bothWidths(rescued, hers, 'raddad');
    await hers.locator('#password').fill(RESCUED);
    await hers.locator('#again').fill(RESCUED);
    await hers.locator('#main button[type=submit]').click();
    // The telephone is forgotten; the rule that there must be one is not.
    await enrol(hers);
    await hers.goto('/drift/handelser');
    await hers.getByText(/öppnade kontot för .* igen/).first().waitFor();
    rescued.complaints.expect(link.pathname, 410);
    await hers.goto(link.pathname);
    await hers.getByRole('heading', { name: 'Länken gäller inte längre' }).waitFor();
  });

  step('what was open before is closed, and the lost password opens nothing', async () => {
    for (const each of [page, oldPage]) {
      await each.goto('/mitt-konto');
      await each.waitForURL('**/logga-in?till=*');
    }
    karin.complaints.expect('/logga-in', 422);
    await page.locator('#user').fill(KARIN.user);
    await page.locator('#password').fill(KARIN.password);
    await page.locator('#main button[type=submit]').click();
    await page.locator('.sv-error-summary').waitFor();
    await karin.context.close();
    await old.context.close();
  });

  step('an account that nobody has used for long is seen among the persons', async () => {
    await hers.goto('/enheter/person/ny');
    await hers.getByLabel('Namn', { exact: true }).fill('Elsa Borg');
    await hers.getByLabel('Inloggningsnamn').fill('elsa');
    await hers.getByRole('button', { name: 'Lägg till och bjud in' }).click();
    const link = new URL(await hers.locator('#inbjudan-lank').inputValue());
    const elsa = await open(at.browser, at.server);
    const its = await elsa.page();
    await its.goto(link.pathname);
    await its.locator('#password').fill('elva hästar vid en grind');
    await its.locator('#again').fill('elva hästar vid en grind');
    await its.locator('#main button[type=submit]').click();
    await its.locator('form[action="/logga-ut"]').first().waitFor();
    await elsa.context.close();
    await hers.goto('/enheter?flik=personer');
    assert.equal(await hers.getByText(/ingen loggat in med/).count(), 0);
    const longAgo = new Date(Date.now() - 120 * 24 * 3600 * 1000).toISOString();
    const changed = await change(
      at.server.home,
      `update people_person set created = '${longAgo}', last_sign_in = '${longAgo}' where user_name = 'elsa'`,
      `update settings_municipality set value = '${longAgo}' where key = 'sign-in.idle-since'`,
    );
    assert.deepEqual(changed, [1, 1]);
    at.server = await at.server.killedAndStartedAgain();
  });

  step('the administrator finds it, and what it means', async () => {
    await rescued.context.close();
    rescued = await open(at.browser, at.server);
    hers = await rescued.page();
    const said = await at.server.command(['rescue', '--user', KARIN.user]);
    await hers.goto(new URL(/http\S+\/nytt-losenord\/\S+/.exec(said)[0]).pathname);
    await hers.locator('#password').fill(RESCUED);
    await hers.locator('#again').fill(RESCUED);
    await hers.locator('#main button[type=submit]').click();
    await enrol(hers);
    await hers.goto('/enheter?flik=personer');
    await hers.getByText(/^Ett konto har ingen loggat in med på 3\u00a0månader\.$/).click();
    await hers.getByText(/senast /).first().waitFor();
    await bothWidths(rescued, hers, 'vilande-konton');
    await hers.locator('details').getByRole('link', { name: 'Elsa Borg' }).click();
    await hers.getByRole('heading', { level: 1, name: 'Elsa Borg' }).waitFor();
    await hers.goto('/drift');
    await hers.getByText(/^Ett konto har ingen loggat in med på 3\u00a0månader\.$/).waitFor();
  });

  step('the persons are sorted by their headings with the keyboard, and the address keeps it', async () => {
    const names = () => hers.locator('#main tbody th').allTextContents();
    const heading = (name) => hers.getByRole('columnheader', { name });
    await hers.goto('/enheter?flik=personer');
    assert.deepEqual(await names(), ['Elsa Borg', KARIN.user]);
    assert.equal(await heading(/^Namn/).getAttribute('aria-sort'), 'ascending');
    assert.equal(await heading('Enhet').getAttribute('aria-sort'), 'none');
    await heading(/^Namn/).getByRole('link').focus();
    await hers.keyboard.press('Enter');
    await hers.waitForURL(/ordning=-namn/);
    await hers.locator('#main th[aria-sort=descending]').waitFor();
    assert.deepEqual(await names(), [KARIN.user, 'Elsa Borg']);
    await bothWidths(rescued, hers, 'personer-ordnade');
    await hers.getByLabel('Sök namn eller enhet').fill('borg');
    await hers.keyboard.press('Enter');
    await hers.waitForURL(/sok=borg/);
    await hers.getByText('1\u00a0person hittades').waitFor();
    assert.match(hers.url(), /ordning=-namn/);
    assert.deepEqual(await names(), ['Elsa Borg']);
    await hers.goto('/enheter?flik=personer&ordning=losenord&sida=many');
    assert.deepEqual(await names(), ['Elsa Borg', KARIN.user]);
    await rescued.context.close();
  });
});
