package se.samverkstad.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The folder {@code handbook} of the product. Names are of small letters and digits, so none leads out of it. */
@Component(service = Shelf.class)
public final class Shelf {
    static final String INDEX = "README";
    static final String ENGLISH = "en";

    private static final Pattern CHAPTER = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}(\\.en)?\\.(png|webp|svg)");

    private final Path folder;

    @Activate
    public Shelf(BundleContext context) {
        this(Path.of(String.valueOf(context.getProperty("samverkstad.product"))).resolve("handbook"));
    }

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** A chapter in that language, or in Swedish when it is not written in it; empty when there is none of that name. */
    Optional<Written> chapter(String name, Locale locale) {
        if (!name.equals(INDEX) && !CHAPTER.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<Written> english =
                locale.getLanguage().equals(ENGLISH) ? text(name + ".en.md", ENGLISH) : Optional.empty();
        return english.or(() -> text(name + ".md", Contents.SWEDISH));
    }

    private Optional<Written> text(String file, String lang) {
        return read(folder.resolve(file)).map(bytes -> new Written(new String(bytes, StandardCharsets.UTF_8), lang));
    }

    /** A picture that a chapter shows. */
    Optional<byte[]> picture(String name) {
        return PICTURE.matcher(name).matches() ? read(folder.resolve("bilder").resolve(name)) : Optional.empty();
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
