// Sums every kind of test report written since a moment (milliseconds since 1970, the only argument), prints a table and
// closes with "N passed, N failed, N skipped". Exits with 1 when a test failed or a kind that should run ran none.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const since = Number(process.argv[2] ?? 0);

// The first kind that fits takes the report.
const kinds = [
  { name: "browser", fits: (file) => file.startsWith("runtime/acceptance/browser/") || /\/browser-reports\//.test(file) },
  { name: "PostgreSQL", fits: (file) => /Postgres[A-Za-z]*\.xml$/.test(file) },
  { name: "in-framework", fits: (file) => /\/test-reports\//.test(file) || /InFramework[A-Za-z]*\.xml$/.test(file) },
  { name: "acceptance", fits: (file) => /\/failsafe-reports\//.test(file) },
  { name: "unit", fits: (file) => /\/surefire-reports\//.test(file) },
].map((kind) => ({ ...kind, passed: 0, failed: 0, skipped: 0, seconds: 0 }));

function* reports(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (![".git", "node_modules", "classes", "test-classes"].includes(entry.name)) {
        yield* reports(path);
      }
    } else if (/\.xml$/.test(entry.name) && statSync(path).mtimeMs >= since) {
      yield path;
    }
  }
}

function attribute(tag, name) {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

// Suites may hold suites; only the outermost tell the time of all that is in them.
function seconds(text) {
  let depth = 0;
  let sum = 0;
  for (const [tag] of text.matchAll(/<\/?test(?:suite|case)(?=[\s>])(?:[^>"]|"[^"]*")*>/g)) {
    if (depth === 0 && !tag.startsWith("</")) {
      sum += Number(attribute(tag, "time").replaceAll(",", "")) || 0;
    }
    if (tag.startsWith("<testsuite") && !tag.endsWith("/>")) {
      depth++;
    } else if (tag.startsWith("</testsuite")) {
      depth--;
    }
  }
  return sum;
}

const failures = [];
for (const path of reports(root)) {
  const file = relative(root, path);
  const kind = kinds.find((each) => each.fits(file));
  const text = kind ? readFileSync(path, "utf8").replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "") : "";
  if (!/<testsuite[\s>]/.test(text)) {
    continue;
  }
  kind.seconds += seconds(text);
  for (const test of text.split(/<testcase(?=\s)/).slice(1)) {
    if (/<(failure|error)[\s>/]/.test(test)) {
      kind.failed++;
      failures.push(`${attribute(test, "classname")} ${attribute(test, "name")}`);
    } else if (/<skipped[\s>/]/.test(test)) {
      kind.skipped++;
    } else {
      kind.passed++;
    }
  }
}

const row = (name, passed, failed, skipped, seconds) =>
  console.log(name.padEnd(14) + [passed, failed, skipped, seconds].map((cell) => String(cell).padStart(9)).join(""));
console.log();
row("kind", "passed", "failed", "skipped", "seconds");
for (const kind of kinds) {
  row(kind.name, kind.passed, kind.failed, kind.skipped, kind.seconds.toFixed(1));
}
failures.forEach((name) => console.log(`failed: ${name}`));
const idle = kinds.filter((kind) => kind.passed + kind.failed === 0);
idle.forEach((kind) => console.log(`no ${kind.name} test ran`));
const sum = (what) => kinds.reduce((total, kind) => total + kind[what], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
process.exit(sum("failed") > 0 || idle.length > 0 ? 1 : 0);
