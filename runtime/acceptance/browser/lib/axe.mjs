// What every page owes every reader: axe's rules, one heading, nothing beside the screen, nothing in the console.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every objection to the page as it stands. */
export async function isForEveryone(page, complaints, name) {
  assert.deepEqual(await objections(page, complaints), [], `${name} at ${page.viewportSize().width} px: ${page.url()}`);
}

/** Everything there is to say against the page as it stands. */
export async function objections(page, complaints) {
  return [...(await violations(page)), ...(await shape(page)), ...complaints.take()];
}

/** axe's objections, each with the elements it means. */
export async function violations(page, tags = TAGS) {
  // Evaluated, not added as an element: the content policy of the page refuses foreign script, as it should.
  await page.evaluate(`window.axe || (() => { ${AXE} })()`);
  const result = await page.evaluate(
    // The size of targets is off unless asked for.
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, rules: { 'target-size': { enabled: true } } }),
    tags,
  );
  assert.ok(result.passes.length > 10, `axe looked at the page: only ${result.passes.length} rules passed`);
  return result.violations.map(
    (each) => `${each.id}: ${each.help} – ${each.nodes.map((node) => `${node.target.join(' ')} ${reasons(node)}`).join(' | ')}`,
  );
}

function reasons(node) {
  return [...node.any, ...node.all, ...node.none].map((one) => one.message).join(' ');
}

async function shape(page) {
  const found = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent.trim()),
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    beyond: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120)),
    title: document.title,
    // A text without words in this language would show its key instead. Names and code that look like one are marked as such.
    keys: [...document.querySelectorAll('body *')]
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE && !node.parentElement.closest('code, [translate=no]'))
      .filter((node) => /^[a-z][a-z-]*(\.[a-z][a-zA-Z-]*)+$/.test(node.data.trim()))
      .map((node) => node.data.trim()),
  }));
  return [
    ...(found.headings.length === 1 && found.headings[0] ? [] : [`h1: ${JSON.stringify(found.headings)}`]),
    ...(found.wide > 0 ? [`scrolls sideways by ${found.wide} px: ${found.beyond.join(' ')}`] : []),
    ...(found.title ? [] : ['no title']),
    ...found.keys.map((key) => `the key of a text: ${key}`),
  ];
}
