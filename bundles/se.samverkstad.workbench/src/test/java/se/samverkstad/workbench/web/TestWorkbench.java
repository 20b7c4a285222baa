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
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.People;
import se.samverkstad.people.StoredPeople;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.account.AccountForTests;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.draft.DraftEndpoint;
import se.samverkstad.workbench.draft.Drafts;
import se.samverkstad.workbench.health.LiveEndpoint;
import se.samverkstad.workbench.live.Broadcast;
import se.samverkstad.workbench.live.EventsEndpoint;
import se.samverkstad.workbench.live.Faces;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.shell.Frame;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.StaticFiles;

/** The gateway with everything around it, wired by hand on a real Jetty and a real database; only the kernel is a double. */
public final class TestWorkbench implements AutoCloseable {
    public static final String PASSWORD = "tre gröna hus vid ån";
    static final Duration PATIENCE = Duration.ofMillis(400);

    public final SwitchboardDouble switchboard = new SwitchboardDouble();
    public final ModulesDouble modules = new ModulesDouble();
    public final Tally tally = new Tally();
    public final People people;
    public final Drafts drafts;
    public final Organisation organisation;
    public final MediaFolder media;
    public final StaticFiles files;
    public final AccountForTests account;

    private final Path home;
    private final TestStores stores;
    private final Server server = new Server();
    private final Broadcast broadcast;
    private final TimedCalls calls = new TimedCalls(PATIENCE);
    private volatile URI base = URI.create("http://127.0.0.1:1");

    public TestWorkbench(Path home) throws Exception {
        this.home = home;
        stores = TestStores.sqlite(home);
        people = new StoredPeople(stores.of("people", StoredPeople.class));
        var store = stores.of("workbench", Gateway.class);
        organisation = new Organisation(store);
        drafts = new Drafts(store);
        media = new MediaFolder(Files.createDirectories(home.resolve("files")));
        files = new StaticFiles(Map.of(
                "app.css", bytes("body{}"),
                "app.css.gz", bytes("compressed"),
                "app.js", bytes("1"),
                "icon.svg", bytes("<svg/>"),
                "inter.woff2", bytes("font")));
        Settings settings = new Settings(name -> name.equals("samverkstad.base") ? base.toString() : null);
        Screens screens = new Screens();
        Frame frame = new Frame(screens, files);
        Newcomers newcomers = new Newcomers(switchboard, modules);
        newcomers.bindKernel(() -> true);
        FrameContexts contexts = new FrameContexts(organisation, newcomers, settings);
        PageWriter pages = new PageWriter(frame, contexts, screens, switchboard);
        ModulePages modulePages =
                new ModulePages(switchboard, calls, new Delivery(pages, new FileSender(media)), drafts, settings);
        Gateway gateway = new Gateway(
                new Visitors(people),
                new FormReader(new Spool(home.resolve("uploads"))),
                modulePages,
                new Problems(pages, settings),
                new Surroundings(settings, tally, new LanguageChoice(people)));
        Listeners listeners = new Listeners();
        broadcast = new Broadcast(listeners, switchboard, new Faces(frame, contexts, screens, people));
        account = new AccountForTests(people, organisation, modules, screens, pages, listeners);
        Stream.concat(
                        account.endpoints(),
                        Stream.of(
                                new StaticEndpoint(files),
                                new DraftEndpoint(drafts),
                                new LiveEndpoint(),
                                new EventsEndpoint(listeners, broadcast)))
                .forEach(gateway::addEndpoint);
        start(gateway);
    }

    private void start(Gateway gateway) throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletHolder holder = new ServletHolder("gateway", gateway);
        holder.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
        base = URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** Someone at a browser, not signed in. */
    public Browser browser() {
        return new Browser(base);
    }

    /** Someone who is signed in. */
    public Browser signedIn(String user, boolean administrator) {
        Browser browser = browser();
        browser.setCookie(
                Cookies.SESSION,
                people.open(people.add(new NewPerson(user, user + " Ek", PASSWORD, administrator, "sv")))
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
        calls.close();
        server.stop();
        stores.close();
    }
}
