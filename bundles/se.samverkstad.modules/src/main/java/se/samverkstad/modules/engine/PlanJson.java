package se.samverkstad.modules.engine;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.disk.Sha256;

/** Plans as JSON: what is shown to machines, and what the hash covers. */
public final class PlanJson {
    public static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(new TypeToken<Optional<String>>() {}.getType(), new OptionalText())
            .disableHtmlEscaping()
            .create();

    private PlanJson() {}

    /** The plan with its hash set: SHA-256 over its own JSON with an empty hash. */
    static Plan hashed(Plan plan) {
        Plan bare = new Plan("", plan.base(), plan.result(), plan.steps());
        String hash = Sha256.of(GSON.toJson(bare).getBytes(StandardCharsets.UTF_8));
        return new Plan(hash, plan.base(), plan.result(), plan.steps());
    }

    private static final class OptionalText extends TypeAdapter<Optional<String>> {
        @Override
        public void write(JsonWriter out, Optional<String> value) throws IOException {
            if (value.isPresent()) {
                out.value(value.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<String> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(in.nextString());
        }
    }
}
