package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The modules of a home: what there is, what a change would mean, and changes. */
@Command(
        name = "modules",
        subcommands = {
            ModulesCommand.ListModules.class,
            ModulesCommand.PlanChanges.class,
            ModulesCommand.ApplyPlan.class,
            ModulesCommand.Install.class,
            ModulesCommand.Update.class,
            ModulesCommand.Remove.class,
            ModulesCommand.Pause.class,
            ModulesCommand.Enable.class
        })
final class ModulesCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), parent.terminal().messages().text("command.missing"));
    }

    /** What the subcommands share. */
    abstract static class OnModules extends Asking {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ModulesCommand modules;

        @Override
        final Terminal terminal() {
            return modules.parent.terminal();
        }
    }

    @Command(name = "list")
    static final class ListModules extends OnModules {
        @Override
        Conversation.Talk talk() {
            return line -> show(line.call("modules.list", new JsonObject()));
        }
    }

    @Command(name = "plan")
    static final class PlanChanges extends OnModules {
        @Parameters(arity = "2..*", paramLabel = "VERB MODULE")
        private List<String> words = List.of();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        Conversation.Talk talk() {
            JsonArray changes;
            try {
                changes = Changes.read(words, terminal().messages());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
            return line -> {
                JsonObject plan = line.call("modules.plan", Changes.arguments(changes));
                show(plan);
                if (!isJson() && plan.has("hash")) {
                    terminal()
                            .print(terminal()
                                    .messages()
                                    .text("plan.hash", plan.get("hash").getAsString()));
                }
                return 0;
            };
        }
    }

    @Command(name = "apply")
    static final class ApplyPlan extends OnModules {
        @Parameters(paramLabel = "HASH")
        private String hash = "";

        @Override
        Conversation.Talk talk() {
            JsonObject arguments = new JsonObject();
            arguments.addProperty("hash", hash);
            return line -> show(line.call("modules.apply", arguments));
        }
    }

    /** A plan and its application in one, the plan shown first. */
    abstract static class Change extends OnModules {
        @Parameters(arity = "1..*", paramLabel = "MODULE")
        private List<String> names = List.of();

        abstract String verb();

        @Override
        final Conversation.Talk talk() {
            JsonArray changes = Changes.of(verb(), names);
            return line -> {
                JsonObject plan = line.call("modules.plan", Changes.arguments(changes));
                if (!isJson()) {
                    terminal().lines(plan);
                }
                JsonObject arguments = new JsonObject();
                arguments.add("hash", plan.get("hash"));
                JsonObject result = line.call("modules.apply", arguments);
                if (!isJson()) {
                    return show(result);
                }
                JsonObject both = new JsonObject();
                both.add("plan", plan);
                both.add("result", result);
                return show(both);
            };
        }
    }

    @Command(name = "install")
    static final class Install extends Change {
        @Override
        String verb() {
            return "install";
        }
    }

    @Command(name = "update")
    static final class Update extends Change {
        @Override
        String verb() {
            return "update";
        }
    }

    @Command(name = "remove")
    static final class Remove extends Change {
        @Override
        String verb() {
            return "remove";
        }
    }

    @Command(name = "pause")
    static final class Pause extends Change {
        @Override
        String verb() {
            return "pause";
        }
    }

    @Command(name = "enable")
    static final class Enable extends Change {
        @Override
        String verb() {
            return "enable";
        }
    }
}
