package se.samverkstad.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.Account;
import se.samverkstad.people.IdleAccounts;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.Person;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.TestWorkbench;

@Timeout(60)
final class IdleRoundTest {
    @TempDir
    Path home;

    private TestWorkbench workbench;
    private final Resting resting = new Resting();
    private IdleRound round;

    /** Accounts that rest as a test says. {@code IdleContract} proves the real ones. */
    private static final class Resting implements IdleAccounts {
        final Map<Person, Boolean> over = new HashMap<>();
        final Set<UUID> told = new HashSet<>();

        @Override
        public Rule rule() {
            return Rule.USUAL;
        }

        @Override
        public void rule(Rule rule, By by) {
            throw new UnsupportedOperationException("the rule stays");
        }

        @Override
        public List<Idle> idle() {
            return over.entrySet().stream()
                    .map(each -> new Idle(
                            each.getKey(),
                            each.getKey().user() + "@example.org",
                            Instant.parse("2026-01-10T09:00:00Z"),
                            told.contains(each.getKey().id()),
                            each.getValue()))
                    .toList();
        }

        @Override
        public boolean tell(UUID person) {
            return told.add(person);
        }
    }

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        round = new IdleRound(
                resting,
                workbench.directory,
                workbench.account.mail,
                workbench.organisation,
                workbench.address,
                new Screens());
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private Person active(String user, boolean administrator) {
        Member member = workbench.directory.add(
                new MemberWish(user, user, "", Optional.empty(), "", administrator, "sv"), By.SYSTEM);
        workbench.directory.accept(workbench.directory.invite(member.person().id(), By.SYSTEM), TestWorkbench.PASSWORD);
        return member.person();
    }

    private Account account(Person person) {
        return workbench.directory.member(person.id()).orElseThrow().account();
    }

    @Test
    void whoeverRestsIsWarnedByMailOnce() {
        Person bo = active("bo", false);
        resting.over.put(bo, false);

        round.go();
        round.go();

        assertThat(workbench.account.mail.sent).hasSize(1);
        assertThat(workbench.account.mail.sent.element().text())
                .contains(
                        "Hej bo,",
                        "10 jan. 2026",
                        "12\u00a0månader",
                        URI.create("http://127.0.0.1").getHost())
                .doesNotContain("|", "{");
        assertThat(account(bo)).isEqualTo(Account.ACTIVE);
    }

    @Test
    void withoutMailNobodyCountsAsWarned() {
        workbench.account.mail.ready = false;
        resting.over.put(active("bo", false), false);

        round.go();

        assertThat(resting.told).isEmpty();
    }

    @Test
    void accountsWhoseTimeIsUpEndButNeverThatOfTheLastAdministrator() {
        Person bo = active("bo", false);
        Person anna = active("anna", true);
        resting.over.put(bo, true);
        resting.over.put(anna, true);

        round.go();

        assertThat(account(bo)).isEqualTo(Account.ENDED);
        assertThat(account(anna)).isEqualTo(Account.ACTIVE);
        assertThat(workbench.account.mail.sent).isEmpty();
    }
}
