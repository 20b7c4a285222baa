// A service user is invited by a link: told everything before a field, in or not in, and out again whenever they want.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { prepare, signIn } from '../lib/people.mjs';

const PASSWORD = 'fyra röda båtar i hamn';
const FIELDS = 'input:not([type=hidden]), textarea, select';

journey('Guests', (at, step) => {
  let karin, page, guest, theirs, link;

  const bothWidths = async (person, its, name) => {
    for (const size of [DESK, PHONE]) {
      await its.setViewportSize(size);
      await isForEveryone(its, person.complaints, name);
      await picture(its, `${name}-${size.width}`);
    }
    await its.setViewportSize(DESK);
  };
  const invite = async (name) => {
    await page.goto('/enheter/inbjudna/ny');
    await page.getByLabel('Vad ska gästen kallas i inbjudan?').fill(name);
    await page.getByLabel('Vad är gästen inbjuden till?').fill('Att tillsammans med oss göra det första mötet bättre');
    await page.getByRole('button', { name: 'Skapa länken' }).click();
    return page.locator('#gast-lank').inputValue();
  };

  step('the form says who can read each field, before it', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await page.goto('/enheter');
    await page.getByRole('link', { name: 'Inbjudna gäster' }).click();
    await page.getByText('Ingen är inbjuden än.').waitFor();
    await bothWidths(karin, page, 'gaster-tom');
    await page.getByRole('link', { name: 'Bjud in en gäst' }).click();
    for (const field of ['namn', 'syfte']) {
      const before = await page.locator(`#${field}-description`).textContent();
      assert.match(before, /Kan läsas av .*den som förvaltar systemet/);
      const follows = await page.locator(`#${field}`).evaluate(
        (input) => !!(document.getElementById(`${input.id}-description`).compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING),
      );
      assert.ok(follows, `who can read ${field} stands before it`);
    }
    await bothWidths(karin, page, 'gast-ny');
    karin.complaints.expect('/enheter/inbjudna/ny', 422);
    await page.getByLabel('Vad ska gästen kallas i inbjudan?').fill('Bo');
    await page.getByLabel('Vad är gästen inbjuden till?').fill('Samtal');
    await page.getByLabel('Sista dag').fill('2020-01-01');
    await page.getByRole('button', { name: 'Skapa länken' }).click();
    await page.getByRole('link', { name: 'Välj en dag från och med i dag och högst ett år fram.' }).waitFor();
    await bothWidths(karin, page, 'gast-ny-fel');
  });

  step('the link is shown once, with a letter in large print', async () => {
    link = await invite('Bo i rådet');
    await page.getByRole('heading', { name: 'Länken är klar' }).waitFor();
    await bothWidths(karin, page, 'gast-lank');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#gast-lank').isVisible(), false, 'only the letter is printed');
    await page.getByRole('article', { name: 'Du är inbjuden' }).getByText('Det är frivilligt.').waitFor();
    const size = await page.locator('.sv-letter p').first().evaluate((line) => parseFloat(getComputedStyle(line).fontSize));
    assert.ok(size >= 23, `letters of ${size} px`);
    await picture(page, 'gast-brev');
    await page.emulateMedia({ media: null });
    await page.goto('/enheter/inbjudna');
    await page.getByRole('link', { name: 'Bo i rådet' }).click();
    await page.getByText('Har inte svarat än.').waitFor();
    assert.ok(!(await page.content()).includes(new URL(link).pathname), 'nobody can read the link again');
    await bothWidths(karin, page, 'gast');
  });

  step('the guest reads before there is anything to type', async () => {
    guest = await open(at.browser, at.server);
    theirs = await guest.page();
    await theirs.goto(new URL(link).pathname);
    for (const said of ['Det är frivilligt.', 'Det här sparas om dig', 'De här kan se det', 'Så länge gäller det', 'Om du ångrar dig', 'Frågor']) {
      await theirs.getByText(said).first().waitFor();
    }
    assert.equal(await theirs.locator(FIELDS).count(), 0);
    await bothWidths(guest, theirs, 'inbjuden');
    await theirs.getByRole('button', { name: 'English' }).or(theirs.getByRole('link', { name: 'English' })).first().click();
    await theirs.getByText('It is voluntary.').waitFor();
    assert.equal(await theirs.locator(FIELDS).count(), 0);
    await bothWidths(guest, theirs, 'inbjuden-engelska');
    await theirs.getByRole('button', { name: 'Svenska' }).or(theirs.getByRole('link', { name: 'Svenska' })).first().click();
    await theirs.getByText('Det är frivilligt.').first().waitFor();
  });

  step('a name of one\'s own choice and a password, and one is in', async () => {
    await theirs.getByRole('link', { name: 'Jag vill vara med' }).click();
    await bothWidths(guest, theirs, 'inbjuden-namn');
    await theirs.getByLabel('Vad vill du kallas?').fill('Blåsippan');
    await theirs.locator('#password').fill(PASSWORD);
    await theirs.locator('#again').fill(PASSWORD);
    await theirs.getByRole('button', { name: 'Spara och börja' }).click();
    await theirs.getByText('Skriv upp ditt inloggningsnamn: blåsippan.').waitFor();
    await theirs.getByText('Medborgarföreträdare').waitFor();
    assert.equal(await theirs.locator('a[href^="/enheter"], a[href^="/moduler"], a[href^="/drift"]').count(), 0);
    await bothWidths(guest, theirs, 'gast-start');
    await theirs.goto('/mitt-konto');
    await theirs.getByRole('heading', { name: 'Du är inbjuden som gäst' }).waitFor();
    await bothWidths(guest, theirs, 'gast-mitt-konto');
    await page.goto('/enheter/inbjudna');
    await page.getByRole('link', { name: 'Blåsippan' }).waitFor();
    assert.equal(await page.getByText('Bo i rådet').count(), 0, 'what the guest was called in the invitation is erased');
    await bothWidths(karin, page, 'gaster');
  });

  step('the link does nothing more', async () => {
    const other = await open(at.browser, at.server);
    const its = await other.page();
    const path = new URL(link).pathname;
    other.complaints.expect(path, 410);
    await its.goto(path);
    await its.getByRole('heading', { name: 'Länken gäller inte längre' }).waitFor();
    await bothWidths(other, its, 'inbjuden-slut');
    await other.context.close();
  });

  step('a guest cannot be given more, and their page says so', async () => {
    await page.getByRole('link', { name: 'Blåsippan' }).click();
    await page.getByRole('link', { name: 'Gästen under Personer' }).click();
    await page.getByText('Personen är inbjuden som gäst.').waitFor();
    assert.equal(await page.getByLabel('Förvaltar systemet').count(), 0);
    await bothWidths(karin, page, 'gast-person');
  });

  step('a guest who does not want to go on is out, everywhere', async () => {
    await theirs.getByRole('link', { name: 'Jag vill inte vara med längre' }).click();
    await theirs.getByText('Du loggas ut direkt').waitFor();
    await bothWidths(guest, theirs, 'gast-lamna');
    await theirs.getByRole('button', { name: 'Jag vill inte vara med längre' }).click();
    await theirs.getByText('Du är inte med längre. Tack för att du var med.').waitFor();
    guest.complaints.expect('/logga-in', 422);
    await theirs.locator('#user').fill('blåsippan');
    await theirs.locator('#password').fill(PASSWORD);
    await theirs.locator('#main button[type=submit]').click();
    await theirs.locator('.sv-error-summary, [role=alert]').first().waitFor();
    await page.goto('/enheter/inbjudna');
    await page.getByText('Ville inte vara med längre.').waitFor();
    await page.goto('/drift/handelser');
    await page.getByText('Blåsippan ville inte vara gäst längre').waitFor();
    assert.equal(await page.getByText('Bo i rådet').count(), 0, 'the record holds nothing that was written about the guest');
    await guest.context.close();
  });

  step('a no costs one press, also without script', async () => {
    const address = await invite('Eva');
    const someone = await open(at.browser, at.server, { javaScriptEnabled: false });
    const its = await someone.page();
    await its.goto(new URL(address).pathname);
    await its.getByRole('button', { name: 'Nej tack' }).click();
    await its.getByRole('heading', { name: 'Tack för ditt svar' }).waitFor();
    await picture(its, 'inbjuden-nej');
    await someone.context.close();
    await page.goto('/enheter/inbjudna');
    await page.getByText('Tackade nej.').waitFor();
    assert.equal(await page.getByText('Eva').count(), 0);
    await karin.context.close();
  });
});
