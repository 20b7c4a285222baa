package se.samverkstad.workbench.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Directory;
import se.samverkstad.people.FeedAddresses;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.Origin;
import se.samverkstad.people.Passwords;
import se.samverkstad.people.People;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.SignIn;
import se.samverkstad.people.access.StoredPermitted;
import se.samverkstad.people.access.StoredRoles;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.directory.GuestAccounts;
import se.samverkstad.people.directory.StoredDirectory;
import se.samverkstad.people.guestbook.StoredGuests;
import se.samverkstad.people.guests.Guests;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.people.signin.StoredFeedAddresses;
import se.samverkstad.people.signin.StoredPasswords;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.people.signin.StoredSecondFactor;
import se.samverkstad.people.signin.StoredSessions;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.about.Statement;
import se.samverkstad.workbench.account.AccountForTests;
import se.samverkstad.workbench.account.Entering;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.command.AskedOffers;
import se.samverkstad.workbench.command.Bar;
import se.samverkstad.workbench.draft.DraftEndpoint;
import se.samverkstad.workbench.draft.Drafts;
import se.samverkstad.workbench.feeds.FeedEndpoint;
import se.samverkstad.workbench.feeds.FeedFetch;
import se.samverkstad.workbench.guests.GuestEndpoint;
import se.samverkstad.workbench.guests.LeaveEndpoint;
import se.samverkstad.workbench.health.LiveEndpoint;
import se.samverkstad.workbench.live.Broadcast;
import se.samverkstad.workbench.live.EventsEndpoint;
import se.samverkstad.workbench.live.Faces;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.look.LogoEndpoint;
import se.samverkstad.workbench.look.Look;
import se.samverkstad.workbench.look.SettingsInMemory;
import se.samverkstad.workbench.look.ThemeEndpoint;
import se.samverkstad.workbench.look.UsualColours;
import se.samverkstad.workbench.mine.AccountEndpoint;
import se.samverkstad.workbench.mine.AddressesEndpoint;
import se.samverkstad.workbench.mine.EndSessionEndpoint;
import se.samverkstad.workbench.mine.FactorEndpoint;
import se.samverkstad.workbench.mine.PasswordEndpoint;
import se.samverkstad.workbench.notice.NoticeBoard;
import se.samverkstad.workbench.notice.NoticeRows;
import se.samverkstad.workbench.paper.Papers;
import se.samverkstad.workbench.perspective.Perspectives;
import se.samverkstad.workbench.preview.SampleUse;
import se.samverkstad.workbench.shell.Frame;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.StaticFiles;
import se.samverkstad.workbench.start.layout.Layouts;

/** The gateway with everything around it, wired by hand on a real Jetty and a real database; only the kernel is a double. */
public final class TestWorkbench implements AutoCloseable {
    public static final String PASSWORD = "tre gröna hus vid ån";
    static final Duration PATIENCE = Duration.ofMillis(400);

    public final SwitchboardDouble switchboard = new SwitchboardDouble();
    public final ModulesDouble modules = new ModulesDouble();
    public final Tally tally = new Tally();
    public final SampleUse use = new SampleUse();
    public final People people;
    public final Directory directory;
    public final StoredSessions sessions;
    public final Guests guests;
    public final Roles roles;
    public final FeedAddresses addresses;
    public final StoredAuditLog audit;
    public final SecondFactor factor;
    public final Settings address;
    public final Drafts drafts;
    public final Organisation organisation;
    public final NoticeRows notices;
    public final NoticeBoard board;
    public final StoredPermitted permitted;
    public final Store store;
    public final MediaFolder media;
    public final StaticFiles files;
    public final SettingsInMemory choices = new SettingsInMemory();
    public final AccountForTests account;

    private final Path home;
    private final TestStores stores;
    private final Server server = new Server();
    public final Broadcast broadcast;
    private final TimedCalls calls = new TimedCalls(PATIENCE);
    private volatile URI base = URI.create("http://127.0.0.1:1");
    private int port;

    public TestWorkbench(Path home) throws Exception {
        this(home, Map.of());
    }

    /** @param declared what an administrator has said of the address; {@code samverkstad.address} is then the base too */
    public TestWorkbench(Path home, Map<String, String> declared) throws Exception {
        this(home, declared, new Pace(), new InFlight());
    }

    TestWorkbench(Path home, Map<String, String> declared, Pace pace, InFlight inFlight) throws Exception {
        this.home = home;
        stores = TestStores.sqlite(home);
        Store persons = stores.of("people", StoredPeople.class);
        audit = new StoredAuditLog(persons);
        factor = new StoredSecondFactor(persons, choices, audit, home);
        people = new StoredPeople(persons, factor, audit);
        Passwords passwords = new StoredPasswords(persons, audit);
        directory = new StoredDirectory(persons, audit);
        sessions = new StoredSessions(persons);
        addresses = new StoredFeedAddresses(persons);
        roles = new StoredRoles(persons);
        permitted = new StoredPermitted(persons);
        guests = new StoredGuests(persons, new GuestAccounts(persons), audit);
        store = stores.of("workbench", Gateway.class);
        organisation = new Organisation(store);
        drafts = new Drafts(store);
        media = new MediaFolder(Files.createDirectories(home.resolve("files")));
        files = new StaticFiles(Map.of(
                "app.css", bytes("body{}"),
                "app.css.gz", bytes("compressed"),
                "app.js", bytes("1"),
                "icon.svg", bytes("<svg/>"),
                "inter.woff2", bytes("font")));
        if (declared.containsKey("samverkstad.address")) {
            base = URI.create(declared.get("samverkstad.address"));
        }
        Settings settings =
                address = new Settings(name -> name.equals("samverkstad.base") ? base.toString() : declared.get(name));
        Look look = new Look(choices);
        Screens screens = new Screens();
        Frame frame = new Frame(screens, files, look, UsualColours.schemes());
        Newcomers newcomers = new Newcomers(switchboard, modules);
        newcomers.bindKernel(() -> true);
        notices = new NoticeRows(store);
        board = new NoticeBoard(notices);
        FrameContexts contexts = new FrameContexts(organisation, newcomers, settings, board);
        PageWriter pages = new PageWriter(frame, contexts, screens, switchboard);
        ModulePages modulePages = new ModulePages(
                switchboard,
                calls,
                new Delivery(pages, new FileSender(media), new Papers(organisation)),
                drafts,
                settings,
                audit,
                use,
                se.samverkstad.api.search.SearchNews.unheard(),
                new Bar(new AskedOffers(new Together(calls), screens), screens),
                new Perspectives(new Layouts(store), screens, new Together(calls)));
        Gateway gateway = new Gateway(
                new Visitors(people),
                new FormReader(new Spool(home.resolve("uploads"))),
                modulePages,
                new Problems(pages, settings, new PersonalNumberPage(pages, screens)),
                new Surroundings(settings, tally, new LanguageChoice(people), new FrontDoor(settings), pace, inFlight));
        Listeners listeners = new Listeners();
        broadcast = new Broadcast(listeners, switchboard, new Faces(frame, contexts, screens, sessions, notices));
        account = new AccountForTests(
                people,
                factor,
                passwords,
                directory,
                organisation,
                choices,
                modules,
                screens,
                pages,
                settings,
                listeners);
        Stream.concat(
                        account.endpoints(),
                        Stream.of(
                                new StaticEndpoint(files),
                                new ThemeEndpoint(),
                                new LogoEndpoint(look, media),
                                new DraftEndpoint(drafts),
                                new LiveEndpoint(),
                                new EventsEndpoint(listeners, broadcast),
                                new AccountEndpoint(sessions, factor, guests, pages),
                                new AddressesEndpoint(addresses, switchboard, people, directory, settings, pages),
                                new FeedEndpoint(
                                        addresses,
                                        new FeedFetch(
                                                switchboard, calls, addresses, organisation, settings, screens, audit),
                                        screens),
                                new GuestEndpoint(
                                        guests,
                                        people,
                                        new Entering(people),
                                        organisation,
                                        new Statement(choices),
                                        (locale, permissions) -> String.join(" + ", permissions),
                                        pages),
                                new LeaveEndpoint(
                                        guests, sessions, listeners, organisation, new Statement(choices), pages),
                                new PasswordEndpoint(people, passwords, sessions, listeners, pages),
                                new FactorEndpoint(people, factor, sessions, organisation, pages),
                                new EndSessionEndpoint(sessions, listeners, pages)))
                .forEach(gateway::addEndpoint);
        start(gateway);
    }

    private void start(Gateway gateway) throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("0.0.0.0");
        server.addConnector(connector);
        ServletHolder holder = new ServletHolder("gateway", gateway);
        holder.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
        port = connector.getLocalPort();
        if (base.getPort() == 1) {
            base = URI.create("http://127.0.0.1:" + port);
        }
    }

    public int port() {
        return port;
    }

    /** Someone at a browser, not signed in. */
    public Browser browser() {
        return new Browser(URI.create("http://127.0.0.1:" + port));
    }

    /** Someone who is signed in. */
    public Browser signedIn(String user, boolean administrator) {
        Browser browser = browser();
        browser.setCookie(
                Cookies.SESSION,
                people.open(
                                people.add(new NewPerson(user, user + " Ek", PASSWORD, administrator, "sv"), By.SYSTEM),
                                SignIn.Means.PASSWORD,
                                Origin.UNKNOWN)
                        .token());
        return browser;
    }

    /** The uploads that lie in the spool. */
    long spooled() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("uploads"))) {
            return all.count();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        broadcast.close();
        account.forgotten.close();
        calls.close();
        server.stop();
        stores.close();
    }
}
