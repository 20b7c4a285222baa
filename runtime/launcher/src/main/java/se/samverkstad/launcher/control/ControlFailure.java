package se.samverkstad.launcher.control;

import com.google.gson.JsonObject;

/** The server's answer was an error. */
public final class ControlFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final transient JsonObject answer;

    ControlFailure(JsonObject answer, String message) {
        super(message);
        this.answer = answer;
    }

    /** The whole answer, {@code {"error": …}}. */
    public JsonObject answer() {
        return answer;
    }
}
