package se.samverkstad.people.access;

import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Deputyship;
import se.samverkstad.people.roles.Party;
import se.samverkstad.people.roles.Period;

/** What goes on the record of roles and deputies: on whom, what, where and when. */
final class Acts {
    private Acts() {}

    static Act of(String kind, By by, Assignment each) {
        return period(
                Act.of(kind, by, each.person().id().toString())
                        .named(each.person().name())
                        .with("role", each.role())
                        .with("unit", each.place().map(Party::name).orElse("")),
                each.period());
    }

    static Act of(String kind, By by, Deputyship each) {
        return period(
                Act.of(kind, by, each.person().id().toString())
                        .named(each.person().name())
                        .with("deputy", each.deputy().id().toString())
                        .with("deputy-name", each.deputy().name()),
                each.period());
    }

    private static Act period(Act act, Period period) {
        return act.with("first", period.first().toString()).with("last", TermRows.last(period));
    }
}
