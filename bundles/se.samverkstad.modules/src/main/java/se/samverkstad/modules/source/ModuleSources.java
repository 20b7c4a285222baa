package se.samverkstad.modules.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.words.Sentences;

/**
 * The sources of an installation, and the file for carrying. Safe on any thread. Changes are on the record and hold for the
 * next plan; a plan that was made before is made anew by whoever applies it.
 *
 * <p>Each method throws {@link se.samverkstad.modules.change.ModuleRefusal} with one sentence when it cannot be done; then
 * nothing has changed.
 */
@ProviderType
public interface ModuleSources {
    /** In order: for one version of a module, an earlier one wins. */
    List<State> all();

    /** The same modules and versions with different content: none of them is used. One sentence each. */
    List<Label> conflicts();

    /**
     * Why a source cannot be so; empty when it can. Nothing is changed.
     *
     * @param id of the source that is to be changed; empty for a new one
     */
    Optional<Objection> objection(Optional<String> id, ModuleSource.Wish wish);

    ModuleSource add(ModuleSource.Wish wish, By by);

    ModuleSource change(String id, ModuleSource.Wish wish, By by);

    /** @param steps negative for earlier */
    void move(String id, int steps, By by);

    void turn(String id, boolean on, By by);

    /** Takes a source away; what was installed from it stays. Its prefixes are free after that. */
    void remove(String id, By by);

    /** Reads a source now, which may take a minute when it lies on the web; another that is away is not waited for. */
    Reading read(String id);

    /**
     * Writes modules, in the version that would be installed, with an index into one file that another installation can use
     * as a source or import. Holds one module at a time. When it cannot be done, part of it may be written: write to a place
     * where nobody looks, and show it when this has returned.
     *
     * @param modules empty for all that are offered
     * @return what was written, such as {@code podcast 1.2.0}
     */
    List<String> carry(List<String> modules, OutputStream out) throws IOException;

    /**
     * Takes the modules of a file for carrying, or of one module archive, into the home's folder. Checked whole before
     * anything is written.
     *
     * @return what was taken in and was not there before
     */
    List<String> take(Path file, By by);

    /** What {@link #take} would take in; nothing is written. */
    List<String> look(Path file);

    /** What a source is called in a sentence. */
    static Label name(ModuleSource source) {
        return switch (source.kind()) {
            case PRODUCT -> Sentences.say("source.product");
            case HOME -> Sentences.say("source.home");
            case FOLDER, FILE, WEB -> new Label(source.name(), source.name());
        };
    }

    /** What is wrong with a wish, and with which part of it. */
    record Objection(Field field, Label sentence) {
        /** The parts of a {@link ModuleSource.Wish}. */
        public enum Field {
            NAME,
            ADDRESS,
            PREFIXES
        }
    }

    /** A source and how it was last read; local ones are read when asked for. */
    record State(ModuleSource source, Reading reading) {}
}
