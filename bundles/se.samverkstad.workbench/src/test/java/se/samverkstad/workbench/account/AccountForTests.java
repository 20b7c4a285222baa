package se.samverkstad.workbench.account;

import java.util.stream.Stream;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.people.People;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.PageWriter;

/** The endpoints and the command of this package, wired by hand. */
public final class AccountForTests {
    public final SetUpCommand command;
    public final FirstAddress first;
    private final Stream<Endpoint> endpoints;

    public AccountForTests(
            People people,
            Organisation organisation,
            Modules modules,
            Screens screens,
            PageWriter pages,
            Listeners listeners) {
        SetUp setUp = new SetUp(people, organisation);
        command = new SetUpCommand(setUp, people, modules, screens);
        first = new FirstAddress(people);
        endpoints = Stream.of(
                new SignInEndpoint(people, pages),
                new SignOutEndpoint(people, listeners),
                new SetUpEndpoint(setUp, people, pages));
    }

    public Stream<Endpoint> endpoints() {
        return endpoints;
    }
}
