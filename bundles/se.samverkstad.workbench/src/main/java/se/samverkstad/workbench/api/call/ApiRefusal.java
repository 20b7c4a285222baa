package se.samverkstad.workbench.api.call;

import com.google.gson.JsonArray;
import java.util.Optional;

/** What a program asked for is not done; the texts {@code api.<key>.title} and {@code api.<key>.detail} say why. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient Object[] arguments;
    private transient Optional<JsonArray> moved = Optional.empty();

    public ApiRefusal(int status, String key, Object... arguments) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** @param differences what has changed since a plan was made, each with {@code module} and {@code detail} */
    public ApiRefusal moved(JsonArray differences) {
        moved = Optional.of(differences);
        return this;
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public Optional<JsonArray> moved() {
        return moved;
    }
}
