package se.samverkstad.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Tokens.Made;
import se.samverkstad.people.Tokens.Token;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.directory.MemberRows;
import se.samverkstad.people.directory.PersonChanges;
import se.samverkstad.people.signin.StoredTokens;

/** What holds for keys of programs whichever database keeps them. */
abstract class TokensContract {
    private final SteppingClock clock = new SteppingClock();
    private Store store;
    private Person anna;
    private Tokens tokens;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        store.write(rows -> rows.execute("DELETE FROM ${table}token"));
        PeopleForTests.empty(store);
        anna = new PeopleForTests(store, clock)
                .people.addFirstAdministrator(
                        new NewPerson("anna", "Anna Ek", "en lång mening om Vättern", true, "sv"), By.UNKNOWN);
        tokens = new StoredTokens(store, clock);
    }

    @Test
    void aKeyOpensForItsPersonAndIsKeptNowhere() {
        Made made = tokens.make(anna, "nattens uppdateringar", 30).orElseThrow();

        assertThat(made.secret()).matches("samverkstad_[A-Za-z0-9_-]{43}");
        assertThat(tokens.bearer(made.secret())).hasValueSatisfying(bearer -> {
            assertThat(bearer.person()).isEqualTo(anna);
            assertThat(bearer.token()).isEqualTo(made.token().id());
        });
        List<String> kept = store.read(rows -> rows.createQuery("SELECT token_hash FROM ${table}token")
                .mapTo(String.class)
                .list());
        assertThat(kept).singleElement().asString().matches("[0-9a-f]{64}").isNotEqualTo(made.secret());
        assertThat(tokens.bearer(made.secret() + "x")).isEmpty();
        assertThat(tokens.bearer("")).isEmpty();
    }

    @Test
    void useIsNotedToTheMinute() {
        Made made = tokens.make(anna, "a", 30).orElseThrow();
        assertThat(tokens.of(anna.id())).singleElement().extracting(Token::used).isEqualTo(java.util.Optional.empty());

        tokens.bearer(made.secret());

        assertThat(tokens.of(anna.id()).get(0).used()).isPresent();
    }

    @Test
    void itEndsByItselfOnItsDay() {
        Made made = tokens.make(anna, "a", 30).orElseThrow();

        clock.step(Duration.ofDays(30).minusSeconds(1));
        assertThat(tokens.bearer(made.secret())).isPresent();
        clock.step(Duration.ofSeconds(1));

        assertThat(tokens.bearer(made.secret())).isEmpty();
        assertThat(tokens.of(anna.id())).isEmpty();
    }

    @Test
    void itEndsWhenItsPersonEndsItAndNobodyElseCan() {
        Made made = tokens.make(anna, "a", 30).orElseThrow();
        Person other = new Person(UUID.randomUUID(), "bo", "Bo Al", false, "sv");

        assertThat(tokens.end(other, made.token().id(), By.UNKNOWN)).isFalse();
        assertThat(tokens.bearer(made.secret())).isPresent();
        assertThat(tokens.end(anna, made.token().id(), PersonChanges.self(anna)))
                .isTrue();

        assertThat(tokens.bearer(made.secret())).isEmpty();
        assertThat(new StoredAuditLog(store, clock).entries(Query.newest(2)))
                .extracting(AuditEntry::kind)
                .containsExactly("account.token-ended", "account.token-made");
    }

    @Test
    void itEndsWithTheAccountAndDoesNotComeBackWithIt() {
        Made made = tokens.make(anna, "a", 30).orElseThrow();

        store.write(rows -> {
            MemberRows.account(rows, anna.id(), Account.ENDED, "none");
            return anna;
        });
        assertThat(tokens.bearer(made.secret())).isEmpty();
        store.write(rows -> {
            MemberRows.account(rows, anna.id(), Account.ACTIVE, "some");
            return anna;
        });

        assertThat(tokens.bearer(made.secret())).isEmpty();
    }

    @Test
    void noneLastsForEverAndNoneIsNameless() {
        assertThatThrownBy(() -> tokens.make(anna, "a", 366)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokens.make(anna, "a", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokens.make(anna, " ", 30)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyHasMoreThanTheyCanKeepTrackOf() {
        for (int i = 0; i < Tokens.MOST; i++) {
            assertThat(tokens.make(anna, "nr " + i, 30)).isPresent();
        }

        assertThat(tokens.make(anna, "en till", 30)).isEmpty();
        assertThat(tokens.of(anna.id())).hasSize(Tokens.MOST);
    }
}
