package se.samverkstad.workbench.modules.past;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What someone looks for in the history. What nobody has thought of yet is among {@link #OTHER}. */
public enum Kind {
    INSTALLED("module.installed"::equals),
    UPDATED("module.updated"::equals),
    PAUSED("module.paused"::equals),
    ENABLED("module.enabled"::equals),
    REMOVED("module.removed"::equals),
    DOWNGRADED("module.downgraded"::equals),
    UNDONE("module.undone"::equals),
    UNCHANGED("module.not-changed"::equals),
    SOURCES(kind -> kind.startsWith("module.source-")),
    PURGES(kind -> kind.startsWith("data.") || kind.equals("module.purged")),
    OTHER(kind -> true);

    private final Predicate<String> test;

    Kind(Predicate<String> test) {
        this.test = test;
    }

    /** The first that fits an act's kind. */
    static Kind of(String act) {
        return Arrays.stream(values())
                .filter(each -> each.test.test(act))
                .findFirst()
                .orElse(OTHER);
    }

    /** By the word that addresses and commands use. */
    static Optional<Kind> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** In addresses, commands and keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
