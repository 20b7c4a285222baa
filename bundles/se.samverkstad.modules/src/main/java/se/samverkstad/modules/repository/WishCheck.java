package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.say;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.ModuleSource.Wish;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.source.ModuleSources.Objection;
import se.samverkstad.modules.source.ModuleSources.Objection.Field;

/**
 * Whether a source can be as an administrator wants it.
 *
 * @param others all sources but the one that is wanted so
 */
record WishCheck(Kind kind, List<ModuleSource> others) {
    /** Without space around words, and without empty ones. */
    static Wish clean(Wish wish, Kind kind) {
        return new Wish(
                wish.name().strip(),
                kind,
                wish.address().strip(),
                words(wish.prefixes()),
                words(wish.inside().stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .toList()));
    }

    private static List<String> words(List<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** The first thing that is wrong. */
    Optional<Objection> objection(Wish wish) {
        boolean own = kind == Kind.PRODUCT || kind == Kind.HOME;
        return (own ? Optional.<Objection>empty() : name(wish).or(() -> address(wish))).or(() -> prefixes(wish));
    }

    private Optional<Objection> name(Wish wish) {
        if (wish.name().isEmpty() || wish.name().length() > 60) {
            return against(Field.NAME, "source.name");
        }
        return others.stream().anyMatch(each -> each.name().equalsIgnoreCase(wish.name()))
                ? against(Field.NAME, "source.name-taken", wish.name())
                : Optional.empty();
    }

    private Optional<Objection> address(Wish wish) {
        String address = wish.address();
        if (kind == Kind.WEB) {
            return isWeb(wish) ? Optional.empty() : against(Field.ADDRESS, "source.web", address);
        }
        boolean path = address.startsWith("/") && address.length() <= 1_000 && address.indexOf('\0') < 0;
        return path
                ? Optional.empty()
                : against(Field.ADDRESS, kind == Kind.FILE ? "source.file" : "source.folder", address);
    }

    private static boolean isWeb(Wish wish) {
        try {
            URI uri = URI.create(wish.address());
            boolean plain =
                    "http".equalsIgnoreCase(uri.getScheme()) && !wish.inside().isEmpty();
            return ("https".equalsIgnoreCase(uri.getScheme()) || plain)
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && wish.address().length() <= 1_000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<Objection> prefixes(Wish wish) {
        for (String prefix : wish.prefixes()) {
            if (!prefix.matches("[a-z][a-z0-9-]{0,30}")) {
                return against(Field.PREFIXES, "source.prefix", prefix);
            }
            Optional<ModuleSource> taken = others.stream()
                    .filter(each -> each.prefixes().contains(prefix))
                    .findFirst();
            if (taken.isPresent()) {
                return against(Field.PREFIXES, "source.prefix-taken", prefix, ModuleSources.name(taken.get()));
            }
        }
        return kind == Kind.WEB && wish.prefixes().isEmpty()
                ? against(Field.PREFIXES, "source.prefix-needed")
                : Optional.empty();
    }

    private static Optional<Objection> against(Field field, String key, Object... arguments) {
        return Optional.of(new Objection(field, say(key, arguments)));
    }
}
