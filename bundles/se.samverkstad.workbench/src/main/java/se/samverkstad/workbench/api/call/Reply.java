package se.samverkstad.workbench.api.call;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What is answered when it went well. */
public sealed interface Reply {
    /** @param location of what was made; empty when nothing was */
    record Json(int status, JsonObject body, Optional<String> location) implements Reply {}

    /** A file that is made while it is sent. */
    record Download(String contentType, String fileName, Writing writing) implements Reply {}

    /** Writes a file. */
    @FunctionalInterface
    interface Writing {
        /** Opens the answer when everything that can fail has been done; leaves it open. */
        void to(Opening opening) throws IOException;
    }

    /** Begins the answer: what was wrong before can be said as a problem, what comes after cannot. */
    @FunctionalInterface
    interface Opening {
        OutputStream open() throws IOException;
    }

    static Reply of(JsonObject body) {
        return new Json(200, body, Optional.empty());
    }

    static Reply created(JsonObject body, String location) {
        return new Json(201, body, Optional.of(location));
    }

    static Reply accepted(JsonObject body, String location) {
        return new Json(202, body, Optional.of(location));
    }
}
