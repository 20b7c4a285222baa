package se.samverkstad.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * The product folder: what was built and is only read.
 *
 * @param build names the exact contents; another build has another name
 */
public record Product(Path folder, String build) {
    private static final String LAST = "run/product";

    /** The folder that {@code samverkstad.product} names, else the one that this class was loaded from. */
    public static Product here(Messages messages) {
        String named = System.getProperty("samverkstad.product");
        return at(named == null ? aroundThisClass(messages) : Path.of(named), messages);
    }

    static Product at(Path folder, Messages messages) {
        try {
            Path real = folder.toRealPath();
            String build = Files.readString(real.resolve("build.id")).strip();
            if (!build.isEmpty() && Files.isReadable(real.resolve("core/core.list"))) {
                return new Product(real, build);
            }
            throw Refusal.refused(messages.text("product.missing", folder));
        } catch (IOException e) {
            throw Refusal.refused(messages.text("product.missing", folder), e);
        }
    }

    private static Path aroundThisClass(Messages messages) {
        CodeSource source = Product.class.getProtectionDomain().getCodeSource();
        if (source != null) {
            try {
                Path jar = Path.of(source.getLocation().toURI());
                Path lib = jar.getParent();
                if (lib != null && lib.getParent() != null) {
                    return lib.getParent();
                }
            } catch (URISyntaxException e) {
                throw Refusal.refused(messages.text("product.missing", source.getLocation()), e);
            }
        }
        throw Refusal.refused(messages.text("product.missing", "?"));
    }

    /** Remembers in a home which product ran on it last. */
    public void noteRunOn(Path home) throws IOException {
        Files.writeString(
                home.resolve(LAST), "%s (%s)%n".formatted(version(), build.substring(0, Math.min(8, build.length()))));
    }

    /** The version that ran on a home last; empty when that is not known. */
    public static String lastRunOn(Path home) throws IOException {
        Path file = home.resolve(LAST);
        return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
    }

    public Path core() {
        return folder.resolve("core");
    }

    /** The folder of the SQLite library for the processor of this machine; need not exist. */
    public Path nativeLibraries() {
        String arch = System.getProperty("os.arch", "");
        return folder.resolve("native").resolve("amd64".equals(arch) ? "x86_64" : arch);
    }

    public String version() {
        String version = Product.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
