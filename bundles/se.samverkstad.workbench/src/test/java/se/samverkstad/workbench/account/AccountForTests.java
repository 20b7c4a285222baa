package se.samverkstad.workbench.account;

import java.util.stream.Stream;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Passwords;
import se.samverkstad.people.People;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.store.setting.Settings;
import se.samverkstad.workbench.about.Statement;
import se.samverkstad.workbench.demo.Demos;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.setup.SetUpProgress;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.PageWriter;

/** The endpoints and the command of this package, wired by hand. */
public final class AccountForTests {
    public final SetUpCommand command;
    public final FirstAddress first;
    public final SetUpProgress progress;
    public final MailBox mail = new MailBox();
    public final ForgottenPasswords forgotten;
    private final Stream<Endpoint> endpoints;

    public AccountForTests(
            People people,
            SecondFactor factor,
            Passwords passwords,
            Directory directory,
            Organisation organisation,
            Settings settings,
            Modules modules,
            Screens screens,
            PageWriter pages,
            se.samverkstad.workbench.web.Settings address,
            Listeners listeners) {
        progress = new SetUpProgress(settings, false);
        SetUp setUp = new SetUp(people, organisation, new Organisations(), progress);
        command = new SetUpCommand(setUp, people, modules, screens);
        first = new FirstAddress(people);
        Entering entering = new Entering(people);
        forgotten = new ForgottenPasswords(passwords, mail, organisation, screens, address);
        endpoints = Stream.of(
                new SignInEndpoint(
                        people, entering, pages, new SignInPage(pages, new Demos(), new Doors(java.util.List::of))),
                new ForgotEndpoint(forgotten, organisation, new Statement(settings), pages),
                new ResetEndpoint(passwords, people, entering, pages),
                new CodeEndpoint(people, entering, pages),
                new EnrolEndpoint(people, factor, entering, organisation, pages),
                new SignOutEndpoint(people, listeners),
                new SetUpEndpoint(setUp, people, pages),
                new InvitationEndpoint(directory, people, entering, organisation, pages));
    }

    public Stream<Endpoint> endpoints() {
        return endpoints;
    }
}
