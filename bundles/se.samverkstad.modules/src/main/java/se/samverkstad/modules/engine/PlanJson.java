package se.samverkstad.modules.engine;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.disk.Sha256;

/** Plans as JSON: what is shown to machines, and what the hash covers. */
public final class PlanJson {
    public static final Gson GSON = new GsonBuilder()
            .registerTypeAdapterFactory(new Optionals())
            .disableHtmlEscaping()
            .create();

    private PlanJson() {}

    /** The plan with its hash set: SHA-256 over its own JSON with an empty hash. */
    static Plan hashed(Plan plan) {
        Plan bare = new Plan("", plan.base(), plan.result(), plan.steps());
        String hash = Sha256.of(GSON.toJson(bare).getBytes(StandardCharsets.UTF_8));
        return new Plan(hash, plan.base(), plan.result(), plan.steps());
    }

    /** An empty optional is null, any other its value. */
    private static final class Optionals implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked") // the raw type was compared
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            Type held = ((ParameterizedType) type.getType()).getActualTypeArguments()[0];
            return (TypeAdapter<T>) new OptionalOf<>(gson.getAdapter(TypeToken.get(held)));
        }
    }

    private static final class OptionalOf<V> extends TypeAdapter<Optional<V>> {
        private final TypeAdapter<V> values;

        OptionalOf(TypeAdapter<V> values) {
            this.values = values;
        }

        @Override
        public void write(JsonWriter out, Optional<V> value) throws IOException {
            if (value.isPresent()) {
                values.write(out, value.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<V> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(values.read(in));
        }
    }
}
