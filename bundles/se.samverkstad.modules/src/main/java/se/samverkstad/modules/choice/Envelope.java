package se.samverkstad.modules.choice;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.table.Label;
import se.samverkstad.store.secret.Seal;
import se.samverkstad.store.secret.Seal.Sealed;

/** Turns values into what a row holds and back: JSON, and sealed when they are secret. */
public final class Envelope {
    private static final Logger LOG = LoggerFactory.getLogger(Envelope.class);
    private static final Gson GSON = new Gson();

    private final Seal seal;

    public Envelope(Seal seal) {
        this.seal = seal;
    }

    /** An entry with the columns that hold it. */
    record Written(
            UUID id,
            Ledger.Entry entry,
            @Nullable String chosen,
            @Nullable String seal,
            @Nullable String preset) {}

    Written close(UUID id, Ledger.Entry entry) {
        String preset = GSON.toJson(entry.preset());
        if (entry.values().isEmpty()) {
            return new Written(id, entry, null, entry.secret() ? "" : null, preset);
        }
        if (entry.lost()) {
            return new Written(id, entry, "", "lost", preset);
        }
        String json = GSON.toJson(entry.values().get());
        if (!entry.secret()) {
            return new Written(id, entry, json, null, preset);
        }
        Sealed sealed = seal.seal(json.getBytes(StandardCharsets.UTF_8), id);
        return new Written(id, entry, sealed.text(), sealed.key(), preset);
    }

    Ledger.Row open(
            UUID id,
            UUID batch,
            String pid,
            String attribute,
            Label name,
            String shape,
            @Nullable String chosen,
            @Nullable String sealedBy,
            @Nullable String preset,
            Instant at,
            String by) {
        Optional<String> json = Optional.ofNullable(chosen);
        boolean lost = false;
        if (chosen != null && sealedBy != null) {
            json = opened(new Sealed(chosen, sealedBy), id);
            lost = json.isEmpty();
        }
        Optional<List<String>> values = lost ? Optional.of(List.of()) : json.map(Envelope::list);
        return new Ledger.Row(
                batch,
                at,
                new Ledger.Entry(
                        new Key(pid, attribute),
                        name,
                        shape,
                        values,
                        preset == null ? List.of() : list(preset),
                        sealedBy != null,
                        lost,
                        by));
    }

    /** One that was changed in the database is as lost as one of another machine: the module runs without it. */
    private Optional<String> opened(Sealed sealed, UUID id) {
        try {
            return seal.open(sealed, id).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            LOG.error("a secret setting does not open", e);
            return Optional.empty();
        }
    }

    private static List<String> list(String json) {
        return List.of(GSON.fromJson(json, String[].class));
    }
}
