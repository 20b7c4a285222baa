package se.samverkstad.podcast.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Finding;
import se.samverkstad.podcast.web.ChannelView.Remark;

/** Findings as sentences: the channel's one by one, and the same about many episodes as one. */
final class Remarks {
    private Remarks() {}

    static List<Remark> of(Text t, List<Finding> findings) {
        List<Remark> remarks = new ArrayList<>();
        Map<Finding, List<Finding>> ofEpisodes = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.ofChannel()) {
                remarks.add(new Remark(finding.code(), sentence(t, finding)));
            } else {
                Finding same = new Finding(finding.code(), finding.element(), "");
                ofEpisodes.computeIfAbsent(same, key -> new ArrayList<>()).add(finding);
            }
        }
        ofEpisodes.forEach((same, all) -> remarks.add(new Remark(
                same.code(),
                all.size() == 1
                        ? t.of("finding.episode", all.get(0).where(), sentence(t, same))
                        : t.of("finding.episodes", sentence(t, same), all.size()))));
        return List.copyOf(remarks);
    }

    private static String sentence(Text t, Finding finding) {
        String key = "element." + finding.element();
        String element = t.keys().contains(key) ? t.of(key) : finding.element();
        return t.of("finding." + finding.code(), element);
    }
}
