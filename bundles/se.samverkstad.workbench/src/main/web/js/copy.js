// Copies what a field holds; without script people mark it themselves.
export function startCopy() {
  document.querySelectorAll('[data-copy]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const field = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        field.select(); // a browser that keeps the clipboard for https copies only what is marked
        document.execCommand('copy');
        button.focus();
      }
      document.getElementById(`${button.dataset.copy}-copied`).textContent = button.dataset.copied;
    });
  });
}
