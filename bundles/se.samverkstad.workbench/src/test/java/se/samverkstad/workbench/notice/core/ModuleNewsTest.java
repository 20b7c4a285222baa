package se.samverkstad.workbench.notice.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.TestWorkbench;

/** Changes of modules, from a real record to what is told of them. */
final class ModuleNewsTest {
    private static final By SIV = By.person(UUID.randomUUID().toString(), "Siv");

    @TempDir
    Path home;

    private TestWorkbench workbench;
    private final Sent sent = new Sent();

    /** Keeps what is sent, and fails when it is told to. */
    private static final class Sent implements Notices {
        final List<Notice> all = new ArrayList<>();
        boolean failing;

        @Override
        public int send(Notice notice) {
            if (failing) {
                throw new IllegalStateException("stopped");
            }
            all.add(notice);
            return 1;
        }

        @Override
        public void withdraw(String kind, String key) {
            throw new UnsupportedOperationException("changes of modules stay told");
        }

        List<String> sentences() {
            return all.stream().map(each -> each.kind() + ": " + each.swedish()).toList();
        }
    }

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private ModuleNews news() {
        return new ModuleNews(workbench.audit, workbench.notices, sent, workbench.modules, new Screens());
    }

    private static Act act(String kind, By by) {
        return Act.of("module." + kind, by, "sang").named("Sång").with(Act.TO, "1.1.0");
    }

    @Test
    void whatWasBeforeIsNotTold() {
        workbench.audit.append(act("installed", SIV));
        news().tell();
        news().tell();
        assertThat(sent.all).isEmpty();
    }

    @Test
    void eachChangeIsToldOnceToAllButTheOneWhoMadeIt() {
        news().tell();
        workbench.audit.append(act("installed", SIV));
        workbench.audit.append(act("source-added", SIV));
        workbench.audit.append(act("not-changed", SIV).with("why", "STALE"));
        workbench.audit.append(act("paused", By.commandLine("root")));
        news().tell();
        news().tell();

        assertThat(sent.sentences())
                .containsExactly("changed: Sång är installerad, version 1.1.0.", "changed: Sång är pausad.");
        assertThat(sent.all.get(0).to().except()).isEqualTo(SIV.id());
        assertThat(sent.all.get(0).english()).isEqualTo("Sång is installed, version 1.1.0.");
        assertThat(sent.all.get(1).to().except()).isEmpty();
    }

    @Test
    void whatHappenedByItselfIsSomethingToActOn() {
        news().tell();
        workbench.audit.append(act("undone", By.SYSTEM).with("why", "CALLS"));
        workbench.audit.append(
                Act.of("module.undone", By.SYSTEM, "sang").named("Sång").with("why", "HEALTH"));
        workbench.audit.append(act("not-changed", SIV).with("why", "CUT_OFF"));
        workbench.audit.append(act("updated", SIV).with("why", "CUT_OFF"));
        news().tell();

        assertThat(sent.sentences())
                .containsExactly(
                        "stopped: Sång slutade fungera och har gått tillbaka till version 1.1.0 av sig själv.",
                        "stopped: Sång fungerade inte och har tagits bort av sig själv. Uppgifterna är sparade.",
                        "stopped: Servern stannade medan Sång ändrades. Inget är ändrat.",
                        "changed: Sång är uppdaterad till version 1.1.0.");
        assertThat(sent.all.get(3).to().except())
                .as("whoever began it does not know that it was made")
                .isEmpty();
    }

    @Test
    void whatWasNotToldBeforeAStopIsToldAfterIt() {
        news().tell();
        workbench.audit.append(act("enabled", SIV));
        sent.failing = true;
        assertThatThrownBy(() -> news().tell()).hasMessage("stopped");
        sent.failing = false;
        news().tell();

        assertThat(sent.sentences()).containsExactly("changed: Sång är påslagen igen.");
    }
}
