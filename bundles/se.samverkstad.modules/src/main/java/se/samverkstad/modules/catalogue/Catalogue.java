package se.samverkstad.modules.catalogue;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.table.Label;

/** Modules as someone sees them who thinks about installing one. Safe on any thread; asks no network. */
@ProviderType
public interface Catalogue {
    /** The most modules of one page of answers. */
    int MOST = 100;

    /**
     * Modules that can be installed and are not. Case does not matter, nor dots and rings over letters: whoever writes
     * {@code samrad} finds <i>samråd</i>. All words must be found, in name, purpose, tags or id; the better match comes
     * first.
     *
     * @param page from 1; beyond the last is the last
     * @param size at most {@value #MOST}
     */
    Found search(String words, int page, int size);

    /** The module as it is installed or, when it is not, as a source offers it; empty when nobody knows it. */
    Optional<Sheet> of(String module);

    /**
     * A picture of a module, as it is installed or offered.
     *
     * @param sha256 of one of {@link Sheet#pictures}
     */
    Optional<byte[]> picture(String module, String sha256);

    /**
     * One page of answers.
     *
     * @param total on all pages
     * @param page of {@code pages}; both are 1 when nothing was found
     */
    record Found(List<OfferedModule> modules, int total, int page, int pages) {
        public Found {
            modules = List.copyOf(modules);
        }
    }

    /**
     * @param version the one that is told of
     * @param vendor who publishes it; empty when it does not say
     * @param bytes of its bundles
     * @param source that offers just this content; empty when none does any more
     */
    record Sheet(
            String module,
            String version,
            String vendor,
            long bytes,
            List<String> tags,
            List<Picture> pictures,
            List<Need> needs,
            Optional<Label> source) {
        public Sheet {
            tags = List.copyOf(tags);
            pictures = List.copyOf(pictures);
            needs = List.copyOf(needs);
        }
    }

    /** @param alternative what it shows, in words */
    record Picture(String sha256, Label alternative) {}

    /**
     * Something that has to be there for the module to run.
     *
     * @param what {@code api}, or the id of a module
     * @param range of its versions, as the module writes it
     * @param met whether it is here and runs
     * @param here the version that is here, running or not
     * @param offered the highest version in the range that a source has, when it is not met
     * @param sentence all of that in words
     */
    record Need(
            String what, String range, boolean met, Optional<String> here, Optional<String> offered, Label sentence) {}
}
