package se.samverkstad.workbench.people;

import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.IdleAccounts.Idle;

/** An account that rests, in words. */
public record IdleRow(String id, String name, String since) {
    private static final int MOST = 100;

    static List<IdleRow> of(List<Idle> idle, Text text) {
        return idle.stream()
                .limit(MOST)
                .map(each -> new IdleRow(
                        each.person().id().toString(),
                        each.person().name(),
                        text.of(each.told() ? "idle.since-told" : "idle.since", text.day(each.since()))))
                .toList();
    }
}
