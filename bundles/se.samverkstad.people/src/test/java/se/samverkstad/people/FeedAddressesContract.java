package se.samverkstad.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.FeedAddresses.Address;
import se.samverkstad.people.FeedAddresses.Bearer;
import se.samverkstad.people.FeedAddresses.Feed;
import se.samverkstad.people.FeedAddresses.Name;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.directory.MemberRows;
import se.samverkstad.people.signin.StoredFeedAddresses;

/** What holds for people's own addresses whichever database keeps them. */
abstract class FeedAddressesContract {
    private static final Feed EPISODES = new Feed("podcast", "nya-avsnitt");
    private static final Feed CHANGES = new Feed("core", "andringar");
    private static final Name NAME = new Name("Nya avsnitt", "New episodes");

    private final SteppingClock clock = new SteppingClock();
    private Store store;
    private Person anna;
    private FeedAddresses addresses;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        store.write(rows -> rows.execute("DELETE FROM ${table}feed_address"));
        PeopleForTests.empty(store);
        anna = new PeopleForTests(store, clock)
                .people.addFirstAdministrator(
                        new NewPerson("anna", "Anna Ek", "en lång mening om Vättern", true, "sv"), By.UNKNOWN);
        addresses = new StoredFeedAddresses(store, clock);
    }

    @Test
    void anAddressReadsForItsPersonAndItsSecretIsKeptNowhere() {
        String secret = addresses.make(anna, EPISODES, NAME);

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(addresses.bearer(secret)).hasValueSatisfying(bearer -> {
            assertThat(bearer.person()).isEqualTo(anna);
            assertThat(bearer.feed()).isEqualTo(EPISODES);
        });
        List<String> kept = store.read(rows -> rows.createQuery("SELECT token_hash FROM ${table}feed_address")
                .mapTo(String.class)
                .list());
        assertThat(kept).singleElement().asString().matches("[0-9a-f]{64}");
        assertThat(addresses.bearer(secret.substring(1) + "x")).isEmpty();
        assertThat(addresses.bearer(secret + "x")).isEmpty();
        assertThat(addresses.bearer("")).isEmpty();
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndTouchesNoOther() {
        String first = addresses.make(anna, EPISODES, NAME);
        String other = addresses.make(anna, CHANGES, NAME);

        String second = addresses.make(anna, EPISODES, NAME);

        assertThat(addresses.bearer(first)).isEmpty();
        assertThat(addresses.bearer(second)).isPresent();
        assertThat(addresses.bearer(other)).isPresent();
        assertThat(addresses.of(anna.id())).extracting(Address::feed).containsExactlyInAnyOrder(EPISODES, CHANGES);
    }

    @Test
    void itEndsWhenItsPersonRevokesItAndNobodyElseCan() {
        String secret = addresses.make(anna, EPISODES, NAME);
        Person other = new Person(UUID.randomUUID(), "bo", "Bo Al", false, "sv");

        assertThat(addresses.revoke(other, EPISODES)).isFalse();
        assertThat(addresses.revoke(anna, CHANGES)).isFalse();
        assertThat(addresses.bearer(secret)).isPresent();
        assertThat(addresses.revoke(anna, EPISODES)).isTrue();

        assertThat(addresses.bearer(secret)).isEmpty();
        assertThat(addresses.of(anna.id())).isEmpty();
        assertThat(addresses.revoke(anna, EPISODES)).isFalse();
    }

    @Test
    void makingReplacingAndRevokingStandOnTheRecordWithoutTheSecret() {
        String first = addresses.make(anna, EPISODES, NAME);
        String second = addresses.make(anna, EPISODES, NAME);
        addresses.revoke(anna, EPISODES);

        List<AuditEntry> entries = new StoredAuditLog(store, clock).entries(Query.newest(3));
        assertThat(entries)
                .extracting(AuditEntry::kind)
                .containsExactly("account.address-revoked", "account.address-replaced", "account.address-made");
        assertThat(entries.toString()).contains("Nya avsnitt").doesNotContain(first, second);
    }

    @Test
    void itEndsWithTheAccountAndDoesNotComeBackWithIt() {
        String secret = addresses.make(anna, EPISODES, NAME);

        account(Account.ENDED);
        assertThat(addresses.bearer(secret)).isEmpty();
        account(Account.ACTIVE);

        assertThat(addresses.bearer(secret)).isEmpty();
    }

    @Test
    void whoSignsInThroughAnOrganisationHasAddressesToo() {
        String secret = addresses.make(anna, EPISODES, NAME);

        account(Account.ORGANISATION);

        assertThat(addresses.bearer(secret)).isPresent();
    }

    @Test
    void onlyTheDayOfAFetchIsKept() {
        Bearer bearer = addresses.bearer(addresses.make(anna, EPISODES, NAME)).orElseThrow();
        assertThat(addresses.of(anna.id()))
                .singleElement()
                .extracting(Address::fetched)
                .isEqualTo(Optional.empty());

        addresses.fetched(bearer, "a");
        assertThat(addresses.of(anna.id()))
                .singleElement()
                .extracting(Address::fetched)
                .isEqualTo(Optional.of(LocalDate.parse("2026-11-21")));
        clock.step(Duration.ofHours(15)); // 00.00 in Sweden
        addresses.fetched(bearer, "a");

        assertThat(addresses.of(anna.id()))
                .singleElement()
                .extracting(Address::fetched)
                .isEqualTo(Optional.of(LocalDate.parse("2026-11-22")));
    }

    @Test
    void whenTheContentCameToBeIsRememberedAndNoTwoContentsShareASecond() {
        Bearer bearer = addresses.bearer(addresses.make(anna, EPISODES, NAME)).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);

        assertThat(addresses.fetched(bearer, "a")).isEqualTo(now);
        assertThat(addresses.fetched(bearer, "b")).isEqualTo(now.plusSeconds(1));
        clock.step(Duration.ofDays(2));
        assertThat(addresses.fetched(bearer, "b")).isEqualTo(now.plusSeconds(1));
        assertThat(addresses.fetched(bearer, "a")).isEqualTo(now.plus(Duration.ofDays(2)));
    }

    @Test
    void aFetchThatComesAfterTheEndChangesNothing() {
        Bearer bearer = addresses.bearer(addresses.make(anna, EPISODES, NAME)).orElseThrow();
        addresses.revoke(anna, EPISODES);

        addresses.fetched(bearer, "a");

        assertThat(addresses.of(anna.id())).isEmpty();
    }

    private void account(Account account) {
        store.write(rows -> {
            MemberRows.account(rows, anna.id(), account, "none");
            return anna;
        });
    }
}
