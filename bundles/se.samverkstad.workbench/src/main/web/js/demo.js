// While a demo is put back: goes on by itself when the roles are there again. Without script there is a link.
const PAUSE = 700;

export function startDemo() {
  const waiting = document.querySelector('[data-demo-waits]');
  if (waiting) {
    setTimeout(() => look(waiting.dataset.demoWaits, 0), 2 * PAUSE);
  }
}

async function look(address, asked) {
  let there = false;
  try {
    there = (await fetch(address, { cache: 'no-store', redirect: 'error' })).ok;
  } catch {
    there = false;
  }
  if (there) {
    location.assign(address);
  } else if (asked < 100) {
    setTimeout(() => look(address, asked + 1), PAUSE);
  }
}
