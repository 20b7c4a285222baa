// A choice in a list proposes what stands in another field, as long as nobody has written there themselves.
import { byId } from './page.js';

export function startPrefill() {
  document.addEventListener('change', (event) => {
    const list = event.target.closest?.('select[data-prefill]');
    const field = list && byId(list.dataset.prefill);
    if (!field) {
      return;
    }
    const proposals = [...list.options].map((option) => option.dataset.official ?? '');
    if (field.value.trim() === '' || proposals.includes(field.value)) {
      field.value = list.selectedOptions[0]?.dataset.official ?? '';
    }
  });
}
