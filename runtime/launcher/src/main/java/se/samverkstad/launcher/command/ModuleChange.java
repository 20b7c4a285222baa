package se.samverkstad.launcher.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.samverkstad.launcher.control.ControlFailure;

/**
 * A command that would change modules: it shows the plan, and carries it out only with {@code --apply}. With {@code --json}
 * the answer is the plan alone, or {@code plan} and {@code result}.
 */
abstract class ModuleChange extends OnModules {
    @Option(names = "--apply")
    private boolean apply;

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "at")
    private String at = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** What the server is asked to plan. Read before it is talked to. */
    abstract JsonObject wish();

    /** The command that plans it. */
    String plans() {
        return "modules.plan";
    }

    /** Whether {@code --apply} can carry it out; false when it takes more than a hash. */
    boolean applies() {
        return true;
    }

    final CommandSpec spec() {
        return spec;
    }

    @Override
    final Conversation.Talk talk() {
        if (apply && !applies()) {
            throw new ParameterException(
                    spec.commandLine(), terminal().messages().text("plan.purge-by-decision"));
        }
        JsonObject wish = wish();
        return line -> {
            JsonObject plan = line.call(plans(), wish);
            JsonElement hash = plan.get("hash");
            boolean nothing = hash == null || hash.isJsonNull();
            return apply && !nothing ? carryOut(line, plan) : dry(plan, nothing);
        };
    }

    private int dry(JsonObject plan, boolean nothing) {
        show(plan);
        if (!isJson() && !nothing) {
            terminal()
                    .print(terminal()
                            .messages()
                            .text("plan.hash", plan.get("hash").getAsString()));
        }
        return 0;
    }

    private int carryOut(Conversation.Line line, JsonObject plan) throws ControlFailure, IOException {
        if (!isJson()) {
            terminal().lines(plan);
        }
        JsonObject arguments = new JsonObject();
        arguments.add("hash", plan.get("hash"));
        if (!at.isEmpty()) {
            arguments.addProperty("at", at);
        }
        JsonObject result = line.call("modules.apply", arguments);
        if (!isJson()) {
            return show(result);
        }
        JsonObject both = new JsonObject();
        both.add("plan", plan);
        both.add("result", result);
        return show(both);
    }
}
