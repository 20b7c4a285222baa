// Copies what a field holds; without script people mark it themselves.
import { byId } from './page.js';

export function startCopy() {
  document.querySelectorAll('[data-copy]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const field = byId(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        field.select(); // a browser that keeps the clipboard for https copies only what is marked
        document.execCommand('copy');
        button.focus();
      }
      byId(`${button.dataset.copy}-copied`).textContent = button.dataset.copied;
    });
  });
}
