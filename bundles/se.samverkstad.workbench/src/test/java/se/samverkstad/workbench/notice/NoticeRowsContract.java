package se.samverkstad.workbench.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.notice.Audience;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.store.Store;

/** What holds for the rows of notices whichever database keeps them. */
abstract class NoticeRowsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID ANNA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID BO = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final Set<UUID> BOTH = Set.of(ANNA, BO);

    private NoticeRows rows;

    abstract Store store();

    @BeforeEach
    void begin() {
        store().write(all -> {
            for (String table : List.of("notice", "notice_off", "notice_told")) {
                all.execute("DELETE FROM ${table}" + table);
            }
            return true;
        });
        rows = at(NOW);
    }

    private NoticeRows at(Instant now) {
        return new NoticeRows(store(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Notice notice(String sentence, String key) {
        return new Notice("item", Audience.whoMay("radio.read"), sentence, sentence + " (en)", "/radio/1", key);
    }

    @Test
    void eachPersonHasTheirOwnAndReadsThemAlone() {
        assertThat(rows.add("radio", notice("Ett", ""), BOTH)).isEqualTo(BOTH);
        assertThat(at(NOW.plusSeconds(1)).add("radio", notice("Två", ""), BOTH)).isEqualTo(BOTH);

        List<Kept> annas = rows.unread(ANNA, 10);
        assertThat(annas).extracting(Kept::swedish).containsExactly("Två", "Ett");
        assertThat(rows.read(ANNA, List.of(annas.get(0).id()))).isEqualTo(1);
        assertThat(rows.read(ANNA, List.of(annas.get(0).id()))).as("once").isZero();
        assertThat(rows.read(BO, List.of(annas.get(1).id())))
                .as("what is another person's")
                .isZero();

        assertThat(rows.unread(ANNA, 10)).extracting(Kept::swedish).containsExactly("Ett");
        assertThat(rows.unread(BO, 10)).hasSize(2);
        assertThat(rows.of(ANNA, 10)).extracting(Kept::seen).containsExactly(true, false);
        assertThat(rows.one(BO, annas.get(0).id())).isEmpty();
    }

    @Test
    void whatIsToldAgainWithTheSameKeyReplacesTheEarlierUnlessItSaysTheSame() {
        rows.add("radio", notice("Ett", "k"), BOTH);
        UUID first = rows.unread(ANNA, 10).get(0).id();
        rows.read(ANNA, List.of(first));

        assertThat(rows.add("radio", notice("Ett", "k"), BOTH))
                .as("the same again, after a stop")
                .isEmpty();
        assertThat(rows.of(ANNA, 10))
                .singleElement()
                .satisfies(each -> assertThat(each.seen()).isTrue());

        assertThat(rows.add("radio", notice("Två", "k"), BOTH)).isEqualTo(BOTH);
        assertThat(rows.of(ANNA, 10)).singleElement().satisfies(each -> {
            assertThat(each.seen()).isFalse();
            assertThat(each.swedish()).isEqualTo("Två");
        });
        assertThat(rows.add("tv", notice("Två", "k"), BOTH))
                .as("the same key of another module")
                .isEqualTo(BOTH);
    }

    @Test
    void whatIsWithdrawnIsGoneForAll() {
        rows.add("radio", notice("Ett", "k"), BOTH);
        rows.add("radio", notice("Två", "l"), BOTH);

        assertThat(rows.withdraw("radio", "item", "k")).isEqualTo(BOTH);
        assertThat(rows.withdraw("radio", "item", "k")).isEmpty();
        assertThat(rows.of(BO, 10)).extracting(Kept::swedish).containsExactly("Två");
    }

    @Test
    void moreThanATurnAreToldEachOnce() {
        Set<UUID> many = new HashSet<>();
        for (int i = 0; i < NoticeRows.TURN * 2 + 7; i++) {
            many.add(UUID.randomUUID());
        }

        assertThat(rows.add("radio", notice("Ett", "k"), many)).isEqualTo(many);
        assertThat(rows.add("radio", notice("Ett", "k"), many)).isEmpty();
        assertThat(many).allSatisfy(each -> assertThat(rows.unread(each, 10)).hasSize(1));
    }

    @Test
    void kindsAreTurnedOffAndOnOneByOne() {
        Sort item = new Sort("radio", "item");
        Sort other = new Sort("radio", "other");
        rows.turn(ANNA, Map.of(item, false, other, false));
        rows.turn(ANNA, Map.of(other, true));

        assertThat(rows.off(ANNA)).containsExactly(item);
        assertThat(rows.off(BO)).isEmpty();
        assertThat(rows.without(item)).containsExactly(ANNA);
        assertThat(rows.without(other)).isEmpty();
    }

    @Test
    void whatIsOldGoesReadOrNot() {
        at(NOW.minus(Duration.ofDays(91))).add("radio", notice("Gammal", ""), BOTH);
        rows.add("radio", notice("Ny", ""), BOTH);

        assertThat(rows.sweep(NOW.minus(Duration.ofDays(90)))).isEqualTo(2);
        assertThat(rows.of(ANNA, 10)).extracting(Kept::swedish).containsExactly("Ny");
        assertThat(rows.latest()).contains(NOW);
    }

    @Test
    void howFarASourceIsToldIsKept() {
        assertThat(rows.told("modules")).isEmpty();
        rows.tell("modules", 7);
        rows.tell("modules", 9);
        assertThat(rows.told("modules")).contains(9L);
    }
}
