package se.samverkstad.workbench.todo;

import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.MenuItem;

/** Where to go when nothing waits: to the first module in the person's menu, else to the guides. */
public record Onward(String words, String path) {
    static Onward of(ContributionTable table, Principal principal, Text text) {
        return table.menu().stream()
                .filter(item -> !item.generation().module().equals(GenerationKey.CORE))
                .filter(item -> principal.may(item.permission()))
                .findFirst()
                .map(item -> to(item, text))
                .orElseGet(() -> new Onward(text.of("todo.guides"), "/guider"));
    }

    private static Onward to(MenuItem item, Text text) {
        return new Onward(text.of("todo.go", item.label().in(text.locale())), item.path());
    }
}
