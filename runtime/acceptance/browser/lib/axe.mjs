// What every page owes every reader: axe's rules, one heading, nothing beside the screen, nothing in the console.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every objection to the page as it stands. */
export async function isForEveryone(page, complaints, name) {
  const objections = [...(await violations(page)), ...(await shape(page)), ...complaints.take()];
  assert.deepEqual(objections, [], `${name} at ${page.viewportSize().width} px: ${page.url()}`);
}

/** axe's objections, each with the elements it means. */
export async function violations(page, tags = TAGS) {
  // Evaluated, not added as an element: the content policy of the page refuses foreign script, as it should.
  await page.evaluate(`window.axe || (() => { ${AXE} })()`);
  const result = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), tags);
  assert.ok(result.passes.length > 10, `axe looked at the page: only ${result.passes.length} rules passed`);
  return result.violations.map(
    (each) => `${each.id}: ${each.help} – ${each.nodes.map((node) => `${node.target.join(' ')} ${node.any.map((one) => one.message).join(' ')}`).join(' | ')}`,
  );
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
    language: document.documentElement.lang,
  }));
  return [
    ...(found.headings.length === 1 && found.headings[0] ? [] : [`h1: ${JSON.stringify(found.headings)}`]),
    ...(found.wide > 0 ? [`scrolls sideways by ${found.wide} px: ${found.beyond.join(' ')}`] : []),
    ...(found.title ? [] : ['no title']),
    ...(found.language ? [] : ['no language']),
  ];
}
