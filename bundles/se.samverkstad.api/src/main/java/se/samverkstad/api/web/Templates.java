package se.samverkstad.api.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The templates a bundle carries, compiled at build time. One instance for each bundle and generation, held by one of its
 * components; never shared, because the engine keeps the bundle's classes.
 */
public final class Templates {
    private final TemplateEngine engine;

    /** The templates beside {@code anchor}, a class of the bundle itself. */
    public Templates(Class<?> anchor) {
        // With no path JTE ignores the class loader; a path that does not exist makes it use it.
        engine = TemplateEngine.createPrecompiled(
                Path.of("/nonexistent"), ContentType.Html, anchor.getClassLoader(), "gg.jte.generated.precompiled");
        engine.setTrimControlStructures(true);
    }

    /** A view of the template with that name, such as {@code episode.jte}; the parameters are those it declares. */
    public View view(String template, Map<String, Object> parameters) {
        return out -> engine.render(template, parameters, new AppendableOutput(out));
    }

    private record AppendableOutput(Appendable out) implements TemplateOutput {
        @Override
        public void writeContent(String value) {
            try {
                out.append(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void writeContent(String value, int begin, int end) {
            try {
                out.append(value, begin, end);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
