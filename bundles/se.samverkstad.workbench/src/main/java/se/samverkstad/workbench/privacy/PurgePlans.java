package se.samverkstad.workbench.privacy;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.KeptData.Standing;
import se.samverkstad.workbench.privacy.Purging.Bar;
import se.samverkstad.workbench.privacy.Purging.Kept;

/**
 * What purges were planned on, by the hash of each plan, so that a plan can be shared by its address, and so that one that no
 * longer holds can say what has changed. They lie with the other plans in the home, are as old as those may be, and say of
 * data only how many rows there were.
 */
@Component(service = PurgePlans.class)
public final class PurgePlans {
    private static final Logger LOG = LoggerFactory.getLogger(PurgePlans.class);
    private static final Gson GSON = new Gson();

    private final Path folder;

    @Activate
    public PurgePlans(BundleContext framework) {
        this(Path.of(framework.getProperty("samverkstad.home")).resolve("plans"));
    }

    /** @param folder that holds the plans of modules */
    public PurgePlans(Path folder) {
        this.folder = folder;
    }

    /** What a plan was made on. */
    public record Seen(String module, Standing standing, List<SeenSet> sets) {}

    /** How a data set was. */
    public record SeenSet(String id, long rows, Bar bar) {}

    static Seen seen(Purging.Plan plan) {
        return new Seen(
                plan.module().module(),
                plan.module().standing(),
                plan.sets().stream()
                        .map(each -> new SeenSet(each.set().id(), each.rows(), each.bar()))
                        .toList());
    }

    /** Told whenever a plan is shown to someone. */
    void keep(Purging.Plan plan) {
        Path file = file(plan.hash());
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path beside = Files.createTempFile(folder, "purge", ".new");
                Files.writeString(beside, GSON.toJson(seen(plan)));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            LOG.warn("the plan {} cannot be shared: {}", plan.hash(), e.toString());
        }
    }

    /** Empty for one that nobody was shown, or more than a month ago. */
    Optional<Seen> find(String hash) {
        if (!hash.matches("[0-9a-f]{64}") || !Files.exists(file(hash))) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file(hash)), Seen.class));
        } catch (IOException | JsonParseException e) {
            LOG.warn("the plan {} cannot be read: {}", hash, e.toString());
            return Optional.empty();
        }
    }

    /**
     * What is different now, a sentence for each thing.
     *
     * @param open whether a purge of the module waits already
     */
    static List<String> differences(Seen before, Purging.Plan now, boolean open, Text text) {
        List<String> all = new ArrayList<>();
        if (before.standing() != now.module().standing()) {
            all.add(text.of("purge.standing." + now.module().standing()));
        }
        if (open) {
            all.add(text.of("purge.moved-open"));
        }
        for (Kept kept : now.sets()) {
            String name = kept.set().name(text.locale().getLanguage());
            SeenSet seen = before.sets().stream()
                    .filter(each -> each.id().equals(kept.set().id()))
                    .findFirst()
                    .orElse(new SeenSet(kept.set().id(), 0, Bar.EMPTY));
            if (seen.rows() != kept.rows()) {
                all.add(text.of("purge.moved-rows", name, seen.rows(), kept.rows()));
            } else if (seen.bar() != kept.bar()
                    && before.standing() == now.module().standing()) {
                all.add(text.of("purge.moved-bar", name));
            }
        }
        for (SeenSet seen : before.sets()) {
            if (now.sets().stream().noneMatch(each -> each.set().id().equals(seen.id()))) {
                all.add(text.of("purge.moved-gone", seen.id()));
            }
        }
        return all;
    }

    private Path file(String hash) {
        return folder.resolve(hash + ".purge.json");
    }
}
