package se.samverkstad.podcast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
    @Test
    void tagsGoAndWordsStay() {
        assertThat(PlainText.of(
                        "Art <b>reviews</b>.<P>Call &amp; write&nbsp;to <a href=mailto:x@y.org>us</a>.<br>Soon"))
                .isEqualTo("Art reviews.\nCall & write to us.\nSoon");
    }

    @Test
    void scriptsAndCommentsGoWithTheirContent() {
        assertThat(PlainText.of("a<script>alert(1)</script>b<!-- c -->d<style>e{}</style>f<script>never closed"))
                .isEqualTo("a b d f");
    }

    @Test
    void whatIsNoTagStays() {
        assertThat(PlainText.of("3 < 5 and 7 > 2 &unknown; &#228; &#xE5; &#0; &#99999999;"))
                .isEqualTo("3 < 5 and 7 > 2 &unknown; ä å &#0; &#99999999;");
    }

    @Test
    void hostileMarkupCostsLittle() {
        for (String piece : new String[] {"<", "<p", "<!--", "<script>", "&", "<a <"}) {
            String hostile = piece.repeat(2_000_000 / piece.length());
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            PlainText.of(hostile);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertThat(Duration.ofNanos(spent))
                    .as("of the processor, on %s", piece)
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void blankLinesPartParagraphsAndLinesDoWhereThereAreNone() {
        assertThat(Paragraphs.of("ett\r\nlite till\r\n\r\n\r\ntvå\n")).containsExactly("ett\nlite till", "två");
        assertThat(Paragraphs.of("ett\ntvå\n")).containsExactly("ett", "två");
        assertThat(Paragraphs.of(" \n ")).isEmpty();
    }
}
