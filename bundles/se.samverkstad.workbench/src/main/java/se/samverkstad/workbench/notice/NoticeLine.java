package se.samverkstad.workbench.notice;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.NoticeSort;
import se.samverkstad.workbench.modules.Wording;

/**
 * A notice in words.
 *
 * @param about from where, of which kind and when
 * @param focused whether the focus comes here when the list is replaced
 */
public record NoticeLine(String id, String sentence, String about, boolean seen, boolean focused) {
    static NoticeLine of(Kept notice, ContributionTable table, Text text) {
        List<String> about = new ArrayList<>();
        if (!notice.module().equals(GenerationKey.CORE)) {
            table.generation(notice.module())
                    .ifPresent(each -> about.add(each.name().in(text.locale())));
        }
        NoticeBoard.sort(table, notice.module(), notice.kind())
                .map(NoticeSort::name)
                .ifPresent(name -> about.add(name.in(text.locale())));
        about.add(Wording.moment(notice.sent(), text));
        return new NoticeLine(
                notice.id().toString(),
                notice.sentence(text.locale()),
                String.join(" · ", about),
                notice.seen(),
                false);
    }

    NoticeLine focus() {
        return new NoticeLine(id, sentence, about, seen, true);
    }
}
