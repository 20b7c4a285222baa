package se.samverkstad.testkit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.notice.Notice;

/**
 * What people rely on when a module tells them something: that it is said in both languages, leads to a page of the module
 * and can be turned off by its kind. Extended by one test class in each module that sends notices; that the kinds themselves
 * are declared rightly, {@link se.samverkstad.testkit.module.ModuleContract} tests.
 */
public abstract class NoticeContract {
    /** The id of the module. */
    protected abstract String module();

    /** The kinds that it declares. */
    protected abstract Set<String> kinds();

    /** Does whatever the module sends notices for, each once, with {@code notices} in the place of the workbench's. */
    protected abstract void sendAll(SentNotices notices) throws Exception;

    private List<Notice> sent() throws Exception {
        SentNotices notices = new SentNotices();
        sendAll(notices);
        return notices.sent();
    }

    @Test
    void everyKindIsSentAndEveryNoticeIsOfOne() throws Exception {
        assertThat(sent().stream().map(Notice::kind).collect(Collectors.toSet()))
                .as("kinds of notices")
                .isEqualTo(kinds());
    }

    @Test
    void everyNoticeLeadsToThisModule() throws Exception {
        assertThat(sent())
                .allSatisfy(
                        each -> assertThat(each.address()).as(each.kind()).matches("/" + module() + "(?:[/?#].*)?"));
    }

    @Test
    void everyNoticeIsSaidInBothLanguagesWithoutShouting() throws Exception {
        assertThat(sent()).allSatisfy(each -> {
            assertThat(each.swedish())
                    .as(each.kind())
                    .isNotEqualTo(each.english())
                    .doesNotContain("!", "{0");
            assertThat(each.english()).as(each.kind()).doesNotContain("!", "{0");
        });
    }
}
