package se.samverkstad.launcher.classdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.launcher.Product;

/**
 * Whether this process reads the classes of Java and of the class path from the archive in {@code HOME/cds}.
 *
 * <p>The classes of bundles are never in it: Java 17 mixes up objects when it reads those from an archive (decision 0012).
 */
public final class ClassData {
    /** The property, of the system and of the framework, that holds {@link #told()}. */
    public static final String PROPERTY = "samverkstad.class-data";

    /** Made twice for one Java and refused by it both times, it is not made a third time. */
    private static final int ATTEMPTS = 2;

    /** How the archive stands in this process. */
    public enum State {
        USED,
        /** There is one, and Java did not take it. */
        NOT_USED,
        ABSENT,
        /** {@code SAMVERKSTAD_CLASS_DATA=off}: neither read nor made. */
        OFF
    }

    private final Path folder;
    private final Product product;
    private final State state;
    private final String reason;
    private final int attempts;

    private ClassData(Path folder, Product product, State state, String reason, int attempts) {
        this.folder = folder;
        this.product = product;
        this.state = state;
        this.reason = reason;
        this.attempts = attempts;
    }

    /** Looks at the archive of a home and at what this process has in memory. */
    public static ClassData of(Path home, Product product, Map<String, String> environment) {
        return of(home, product, environment, ClassData::isMapped);
    }

    static ClassData of(Path home, Product product, Map<String, String> environment, Mapped mapped) {
        Path folder = home.resolve("cds");
        if ("off".equals(environment.get("SAMVERKSTAD_CLASS_DATA"))) {
            return new ClassData(folder, product, State.OFF, "", 0);
        }
        Optional<ArchiveKey> key = ArchiveKey.read(key(folder));
        boolean ofThis = key.filter(each -> each.build().equals(product.build()))
                .filter(each -> each.java().equals(ArchiveKey.thisJava()))
                .isPresent();
        int attempts = ofThis ? key.map(ArchiveKey::attempts).orElse(0) : 0;
        Path archive = archive(folder);
        if (!Files.isRegularFile(archive)) {
            return new ClassData(folder, product, State.ABSENT, "", attempts);
        }
        if (mapped.isMapped(archive)) {
            return new ClassData(folder, product, State.USED, "", attempts);
        }
        return new ClassData(folder, product, State.NOT_USED, reason(key, product, archive), attempts);
    }

    private static String reason(Optional<ArchiveKey> key, Product product, Path archive) {
        if (key.isEmpty()) {
            return "incomplete";
        }
        if (!key.get().build().equals(product.build())) {
            return "other-build";
        }
        if (!key.get().java().equals(ArchiveKey.thisJava())) {
            return "other-java";
        }
        return key.get().size() == archive.toFile().length() ? "java-refused" : "damaged";
    }

    /** Tells whether Java has a file in memory. */
    @FunctionalInterface
    interface Mapped {
        boolean isMapped(Path file);
    }

    private static boolean isMapped(Path file) {
        try {
            String real = file.toRealPath().toString();
            return Files.readString(Path.of("/proc/self/maps"), StandardCharsets.UTF_8)
                    .contains(real);
        } catch (IOException e) {
            return false;
        }
    }

    static Path archive(Path folder) {
        return folder.resolve("classes.jsa");
    }

    static Path key(Path folder) {
        return folder.resolve("classes.key");
    }

    public State state() {
        return state;
    }

    /**
     * In a word: {@code used}, {@code building} (it is made once the server is ready), {@code absent}, {@code off}, or
     * {@code refused: } and one of {@code incomplete}, {@code other-build}, {@code other-java}, {@code damaged},
     * {@code java-refused}.
     */
    public String told() {
        return switch (state) {
            case USED -> "used";
            case OFF -> "off";
            case ABSENT -> isToBeMade() ? "building" : "absent";
            case NOT_USED -> "refused: " + reason;
        };
    }

    boolean isToBeMade() {
        return (state == State.ABSENT || state == State.NOT_USED) && attempts < ATTEMPTS;
    }

    /**
     * Makes the archive in the background, where it is missing or refused; returns at once. Call it when the server is
     * ready.
     */
    public void makeForNextStart() {
        if (isToBeMade()) {
            Training training = new Training(folder, product, attempts + 1);
            Runtime.getRuntime().addShutdownHook(new Thread(training::close, "samverkstad-class-data-stop"));
            training.begin();
        }
    }
}
