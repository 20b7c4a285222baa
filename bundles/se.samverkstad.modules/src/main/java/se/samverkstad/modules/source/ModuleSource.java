package se.samverkstad.modules.source;

import java.util.List;

/**
 * A place modules come from. Its rank is its place in {@link ModuleSources#all}.
 *
 * @param id made here and never shown; {@code product} and {@code home} are always there
 * @param name what people call it
 * @param address a folder, a file, or the https address of the folder that holds {@code index.json}
 * @param prefixes beginnings of module ids that are taken from here and nowhere else, also while this source is off or away
 * @param inside hosts as {@code host} or {@code host:port} that may lie in the municipality's own net; for {@link Kind#WEB}
 * @param fixed named at the start of the program, so that only whoever starts it can change it
 */
public record ModuleSource(
        String id,
        String name,
        Kind kind,
        String address,
        boolean on,
        List<String> prefixes,
        List<String> inside,
        boolean fixed) {
    public static final String PRODUCT = "product";
    public static final String HOME = "home";

    public ModuleSource {
        prefixes = List.copyOf(prefixes);
        inside = List.copyOf(inside);
    }

    /** What a source is. */
    public enum Kind {
        /** The folder that comes with the program. */
        PRODUCT,
        /** The folder {@code repository} of the home, which imports go to. */
        HOME,
        /** Another folder, such as the place a USB stick is mounted at. */
        FOLDER,
        /** One file for carrying. */
        FILE,
        /** A folder on a web server. */
        WEB
    }

    /** One that comes with the installation can be switched off, not taken away. */
    public boolean own() {
        return kind == Kind.PRODUCT || kind == Kind.HOME || fixed;
    }

    /** The same with what someone wants of it. */
    public ModuleSource with(Wish wish) {
        return new ModuleSource(
                id,
                kind == Kind.PRODUCT || kind == Kind.HOME ? name : wish.name(),
                kind,
                kind == Kind.PRODUCT || kind == Kind.HOME ? address : wish.address(),
                on,
                wish.prefixes(),
                kind == Kind.WEB ? wish.inside() : List.of(),
                fixed);
    }

    /** The same, on or off. */
    public ModuleSource on(boolean now) {
        return new ModuleSource(id, name, kind, address, now, prefixes, inside, fixed);
    }

    /**
     * What an administrator writes of a source.
     *
     * @param kind decides nothing when a source is changed: that stays what it is
     */
    public record Wish(String name, Kind kind, String address, List<String> prefixes, List<String> inside) {
        public Wish {
            prefixes = List.copyOf(prefixes);
            inside = List.copyOf(inside);
        }
    }
}
