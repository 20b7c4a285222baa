package se.samverkstad.modules.catalogue;

import static se.samverkstad.modules.words.Sentences.say;

import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import se.samverkstad.modules.table.Label;

/** Needs in words that someone who administers can act on. */
final class NeedWords {
    private NeedWords() {}

    static Label api(VersionRange range, Version here) {
        return say(range.includes(here) ? "needs.api" : "needs.api-other", versions(range), plain(here));
    }

    /** @param standing {@code met}, {@code resting}, {@code other} or {@code missing} */
    static Label module(String standing, Label name, VersionRange range, Optional<String> here, Label offer) {
        return say("needs." + standing, name, versions(range), here.orElse(""), offer);
    }

    /** Where what is missing can be had. */
    static Label offer(Optional<String> version, Optional<Label> source) {
        if (version.isEmpty()) {
            return say("needs.nowhere");
        }
        return source.map(name -> say("needs.offered-by", version.get(), name))
                .orElseGet(() -> say("needs.offered", version.get()));
    }

    /** An interval as people say it; one that is no usual interval stays as it was written. */
    static Label versions(VersionRange range) {
        Version least = range.getLeft();
        Version most = range.getRight();
        if (range.getLeftType() != VersionRange.LEFT_CLOSED) {
            return new Label(range.toString(), range.toString());
        }
        if (most == null) {
            return say("needs.from", plain(least));
        }
        if (range.isExact()) {
            return say("needs.exactly", plain(least));
        }
        return say(
                range.getRightType() == VersionRange.RIGHT_OPEN ? "needs.from-before" : "needs.from-to",
                plain(least),
                plain(most));
    }

    /** Without zeros that say nothing. */
    private static String plain(Version version) {
        return version.toString().replaceFirst("(\\d+\\.\\d+)\\.0$", "$1");
    }
}
