package se.samverkstad.workbench.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.workbench.shell.StaticFiles;

/** Made-up people, modules and plans. */
public final class Samples {
    public static final Principal ADMINISTRATOR = new Principal("p1", "Karin Ekdahl", Set.of(), true);
    public static final Principal EMPLOYEE = new Principal("p2", "Amir Haddad", Set.of("podcast.read"), false);
    public static final Label PODCAST = new Label("Forskningspodd", "Research podcast");
    static final Label SEMINAR = new Label("Forskningsseminarium", "Research seminar");

    private static final List<Label> DATA = List.of(
            new Label(
                    "Poddkanaler. Syns för alla som har loggat in.",
                    "Podcast channels. Seen by all who have signed in."),
            new Label(
                    "Avsnitt med ljud och textversion. Utkast syns bara för redaktionen.",
                    "Episodes with sound and text version. Drafts are seen by editors only."));
    private static final List<Permission> PERMISSIONS = List.of(
            new Permission(
                    "podcast.read",
                    new Label("Lyssna på och läsa publicerade avsnitt", "Listen to and read published episodes"),
                    List.of("reader", "employee")),
            new Permission(
                    "podcast.edit",
                    new Label("Skapa, ändra och publicera avsnitt", "Create, change and publish episodes"),
                    List.of("editor")));
    private static final Label PURPOSE = new Label(
            "Sprid forskning som avsnitt att lyssna på, med textversion och ett flöde för poddappar.",
            "Spread research as episodes to listen to, with a text version and a feed for podcast apps.");

    private Samples() {}

    public static InstalledModule podcast(State state, Optional<String> newer) {
        return new InstalledModule(
                "podcast",
                PODCAST,
                PURPOSE,
                "1.0.0",
                state,
                state == State.STOPPED
                        ? Optional.of(new Label(
                                "Kontrollen i podcast svarade inte inom 2 sekunder.",
                                "The check of podcast did not answer within 2 seconds."))
                        : state == State.HELD_BACK
                                ? Optional.of(new Label(
                                        "se.samverkstad.podcast behöver se.samverkstad.api.web 2.0.",
                                        "se.samverkstad.podcast needs se.samverkstad.api.web 2.0."))
                                : Optional.empty(),
                newer,
                DATA,
                PERMISSIONS,
                List.of("se.samverkstad.podcast 1.0.0"),
                "5f2c".repeat(16));
    }

    static InstalledModule seminar(State state) {
        return new InstalledModule(
                "seminar",
                SEMINAR,
                new Label(
                        "Samtal där forskare och verksamhet prövar ny kunskap tillsammans.",
                        "Talks where researchers and staff try new knowledge together."),
                "1.2.0",
                state,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("se.samverkstad.seminar 1.2.0"),
                "77aa".repeat(16));
    }

    public static OfferedModule offer(boolean installed, String version) {
        return new OfferedModule(
                "podcast",
                PODCAST,
                PURPOSE,
                version,
                "Samverkstad",
                348_112,
                DATA,
                PERMISSIONS,
                List.of(new Label(
                        "Frågor för gruppen kan besvaras gemensamt.",
                        "Questions for the group can be answered together.")),
                List.of("podcast"),
                installed);
    }

    public static Plan plan(Verb verb) {
        boolean brings = verb == Verb.INSTALL || verb == Verb.UPDATE;
        boolean returns = verb == Verb.DOWNGRADE || verb == Verb.UNDO;
        boolean starts = brings || returns || verb == Verb.ENABLE;
        List<Label> visible = List.of(PODCAST, new Label("Senaste avsnittet", "The latest episode"));
        return new Plan(
                verb.name(),
                "base",
                "result",
                List.of(new Plan.Step(
                        verb,
                        "podcast",
                        PODCAST,
                        PURPOSE,
                        verb == Verb.INSTALL ? Optional.empty() : Optional.of(returns ? "1.1.0" : "1.0.0"),
                        verb == Verb.REMOVE ? Optional.empty() : Optional.of(verb == Verb.UPDATE ? "1.1.0" : "1.0.0"),
                        starts ? visible : List.of(),
                        starts ? List.of() : visible,
                        brings ? PERMISSIONS : List.of(),
                        DATA,
                        brings ? List.of(new Label("Första versionen.", "First version.")) : List.of(),
                        brings ? List.of("001-channels", "002-episodes") : List.of(),
                        List.of("se.samverkstad.podcast 1.0.0"),
                        List.of(),
                        brings ? 348_112 : 0,
                        List.of())));
    }

    static List<HistoryEntry> history() {
        Instant at = Instant.parse("2026-11-20T13:05:00Z");
        return List.of(
                new HistoryEntry(
                        at, "Karin Ekdahl", Verb.PAUSE, "seminar", Optional.of("1.2.0"), Optional.of("1.2.0"), true),
                new HistoryEntry(
                        at.minusSeconds(90_000),
                        "Karin Ekdahl",
                        Verb.UPDATE,
                        "seminar",
                        Optional.of("1.1.0"),
                        Optional.of("1.2.0"),
                        false),
                new HistoryEntry(
                        at.minusSeconds(700_000),
                        "Karin Ekdahl",
                        Verb.INSTALL,
                        "podcast",
                        Optional.empty(),
                        Optional.of("1.0.0"),
                        true));
    }

    /** What the build put into {@code target/classes/web}. */
    public static StaticFiles files() {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("target/classes/web"))) {
            for (Path file : files.toList()) {
                all.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StaticFiles(all);
    }
}
