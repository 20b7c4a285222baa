// Keys of commands: they lead where the command is, and never fire where someone writes.
/* global htmx */
import { byId } from './page.js';

const LIST = '/mitt-konto/kortkommandon';
const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

export function startKeys() {
  const table = () => byId('sv-menu').dataset.table;
  let keys = {};
  let learnt;
  let learning;

  const ask = async () => {
    const answer = await fetch(`${LIST}/lista`).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      keys = await answer.json();
    }
  };
  const learn = () => {
    learnt = table();
    return (learning = ask());
  };
  // Not while the page is still being drawn.
  (window.requestIdleCallback ?? setTimeout)(learn);
  // What one has just chosen holds at once, and so do modules that come and go.
  document.addEventListener('sv:arrived', () => location.pathname === LIST && learn());
  document.body.addEventListener('htmx:oobAfterSwap', () => table() !== learnt && learn());

  document.addEventListener('keydown', async (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing || event.metaKey || event.target.closest?.(WRITES)) {
      return;
    }
    const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(Boolean).join('+');
    // With Alt a key may write something else than it says.
    const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace(/^(Key|Digit)/, '');
    const pressed = `${held}+${letter}`;
    if (keys[pressed]) {
      event.preventDefault();
    }
    // Pressed before the answer is here, it is done when it has come.
    await (learning ?? learn());
    if (keys[pressed]) {
      go(keys[pressed]);
    }
  });
}

function go(path) {
  const link = document.createElement('a');
  link.href = path;
  link.hidden = true;
  document.body.append(link);
  htmx.process(link);
  link.click();
  document.addEventListener('sv:arrived', () => link.remove(), { once: true });
}
