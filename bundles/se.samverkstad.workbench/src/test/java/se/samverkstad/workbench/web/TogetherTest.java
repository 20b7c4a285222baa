package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Keyed;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.web.Together.Question;
import se.samverkstad.workbench.web.Together.Reply;

/** Contributions that are asked, of which some hang, throw or answer with nothing. */
final class TogetherTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final SwitchboardDouble switchboard = new SwitchboardDouble();
    private final TimedCalls calls = new TimedCalls();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Together together = new Together(calls);

    private record Word(GenerationKey generation, String id) implements Keyed {
        Word(String id) {
            this(SwitchboardDouble.RADIO, id);
        }
    }

    @AfterEach
    void close() {
        released.countDown();
        calls.close();
    }

    @Test
    void theyAnswerInTheirOrderBesideEachOther() {
        CyclicBarrier all = new CyclicBarrier(3);

        List<Reply<Word, String>> replies = ask(LONG, word -> {
            all.await(LONG.toSeconds(), TimeUnit.SECONDS);
            return word.key();
        });

        assertThat(replies)
                .extracting(Reply::answer)
                .containsExactly(Optional.of("radio/a"), Optional.of("radio/b"), Optional.of("radio/c"));
    }

    @Test
    void oneThatThrowsAndOneThatAnswersWithNothingHaveNoneAndAreNotLate() {
        List<Reply<Word, String>> replies = ask(LONG, word -> switch (word.id()) {
            case "a" -> throw new IllegalStateException("broken on purpose");
            case "b" -> nothing();
            default -> word.id();
        });

        assertThat(replies)
                .extracting(Reply::answer)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("c"));
        assertThat(replies).extracting(Reply::late).containsOnly(false);
    }

    @Test
    void oneThatIsBuiltAgainstWhatIsNotHereCostsOnlyItself() {
        List<Reply<Word, String>> replies = ask(LONG, word -> {
            if (word.id().equals("a")) {
                throw new NoClassDefFoundError("gone on purpose");
            }
            return word.id();
        });

        assertThat(replies)
                .extracting(Reply::answer)
                .containsExactly(Optional.empty(), Optional.of("b"), Optional.of("c"));
    }

    @Test
    void oneThatHangsIsLateAndHoldsItsLeaseUntilItReturns() throws Exception {
        CountDownLatch returned = new CountDownLatch(1);
        List<Reply<Word, String>> replies = ask(SHORT, word -> {
            if (word.id().equals("b")) {
                released.await();
                returned.countDown();
            }
            return word.id();
        });

        assertThat(replies).extracting(Reply::late).containsExactly(false, true, false);
        assertThat(replies)
                .extracting(Reply::answer)
                .containsExactly(Optional.of("a"), Optional.empty(), Optional.of("c"));
        assertThat(switchboard.leases()).isEqualTo(1);
        assertThat(switchboard.missed()).isEqualTo(1);
        released.countDown();
        assertThat(returned.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoeverIsStoppedWaitsForNobody() {
        Thread.currentThread().interrupt();

        List<Reply<Word, String>> replies = ask(LONG, word -> {
            released.await();
            return word.id();
        });

        assertThat(Thread.interrupted())
                .as("it is still known that it was stopped")
                .isTrue();
        assertThat(replies).extracting(Reply::answer).containsOnly(Optional.empty());
        assertThat(replies).extracting(Reply::late).containsOnly(true);
    }

    /** As a module does that was not built with our checks. */
    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }

    private List<Reply<Word, String>> ask(Duration limit, Question<Word, String> question) {
        try (Snapshot snapshot = switchboard.lease()) {
            return together.ask(snapshot, List.of(new Word("a"), new Word("b"), new Word("c")), limit, question);
        }
    }
}
