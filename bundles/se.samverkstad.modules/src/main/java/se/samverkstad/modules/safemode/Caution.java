package se.samverkstad.modules.safemode;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.change.SafeMode.Suspect;
import se.samverkstad.modules.change.Verb;

/** Decides at a start whether modules are started, and which one to suspect when they are not. */
public final class Caution {
    /** Failed starts in a row after which core starts alone, when nothing else is said; 0 is never. */
    public static final int USUAL = 3;

    private Caution() {}

    /**
     * @param failed what the starts before this one left
     * @param limit failed starts after which core starts alone; 0 is never
     * @param asked whether someone wants it without a reason
     * @param history newest first
     * @param enabled the modules that would be started
     */
    public static Optional<SafeMode> of(
            FailedStarts failed, int limit, boolean asked, List<HistoryEntry> history, Collection<String> enabled) {
        boolean reached = limit > 0 && failed.count() >= limit;
        if (enabled.isEmpty() || !(reached || asked)) {
            return Optional.empty();
        }
        return Optional.of(new SafeMode(
                reached ? failed.count() : 0, reached ? suspect(failed, history, enabled) : Optional.empty()));
    }

    private static Optional<Suspect> suspect(
            FailedStarts failed, List<HistoryEntry> history, Collection<String> enabled) {
        return failed.last()
                .map(last -> new Suspect(last.module(), last.version(), true))
                .or(() -> history.stream()
                        .filter(entry -> entry.done() && enabled.contains(entry.module()))
                        .filter(entry -> entry.verb() != Verb.PAUSE && entry.verb() != Verb.REMOVE)
                        .findFirst()
                        .map(entry -> new Suspect(entry.module(), entry.to().orElse(""), false)));
    }
}
