package se.samverkstad.workbench.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.samverkstad.api.audit.Act;
import se.samverkstad.people.audit.AuditEntry;

/** A list on the record. A detail has room for three hundred letters, so a long list lies in several: sets, sets-2, sets-3. */
final class Parcels {
    private static final int ROOM = 250;

    private Parcels() {}

    /** @param items without commas, each shorter than a detail */
    static Act on(Act act, String name, List<String> items) {
        Act whole = act;
        StringBuilder parcel = new StringBuilder();
        int number = 1;
        for (String item : items) {
            if (parcel.length() > 0 && parcel.length() + item.length() >= ROOM) {
                whole = whole.with(key(name, number++), parcel.toString());
                parcel.setLength(0);
            }
            parcel.append(parcel.length() == 0 ? "" : ",").append(item);
        }
        return whole.with(key(name, number), parcel.toString());
    }

    static List<String> of(AuditEntry entry, String name) {
        return of(entry::detail, name);
    }

    /** @param detail what stands under a name; empty when nothing does */
    static List<String> of(UnaryOperator<String> detail, String name) {
        List<String> items = new ArrayList<>();
        for (int number = 1; !detail.apply(key(name, number)).isEmpty(); number++) {
            items.addAll(List.of(detail.apply(key(name, number)).split(",")));
        }
        return items;
    }

    private static String key(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }
}
