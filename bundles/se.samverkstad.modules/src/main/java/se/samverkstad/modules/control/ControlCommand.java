package se.samverkstad.modules.control;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One command. Contributed by core bundles as a service. Called on a thread of the control socket; whoever can open the
 * socket owns the installation, so no sign-in is asked for.
 */
@ConsumerType
public interface ControlCommand {
    /** Such as {@code modules.list}. */
    String name();

    /**
     * The arguments in which nobody looks for personal numbers: secrets, and paths of the machine. A request with one in
     * any other argument is refused before the command sees it.
     */
    default Set<String> unexamined() {
        return Set.of("password");
    }

    /**
     * @param progress takes sentences to show while it runs
     * @return the result; its member {@code text}, an array of lines, is what a person reads
     * @throws ControlRefusal when it cannot be done
     */
    JsonObject run(JsonObject arguments, Consumer<String> progress) throws Exception;
}
