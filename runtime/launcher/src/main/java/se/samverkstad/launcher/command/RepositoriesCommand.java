package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Where modules come from; without more words, the list. What changes something shows it, and does it with --apply. */
@Command(
        name = "repositories",
        subcommands = {
            RepositoriesCommand.ListThem.class,
            RepositoriesCommand.Add.class,
            RepositoriesCommand.Bind.class,
            RepositoriesCommand.Remove.class,
            RepositoriesCommand.On.class,
            RepositoriesCommand.Off.class,
            RepositoriesCommand.Earlier.class,
            RepositoriesCommand.Later.class,
            RepositoriesCommand.Read.class,
            RepositoriesCommand.Import.class
        })
final class RepositoriesCommand extends OnModules {
    @Override
    Conversation.Talk talk() {
        return line -> show(line.call("repositories.list", new JsonObject()));
    }

    /** What its subcommands share. */
    abstract static class OnRepositories extends Asking {
        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private RepositoriesCommand repositories;

        @Override
        final Terminal terminal() {
            return repositories.terminal();
        }
    }

    @Command(name = "list")
    static final class ListThem extends OnRepositories {
        @Override
        Conversation.Talk talk() {
            return line -> show(line.call("repositories.list", new JsonObject()));
        }
    }

    /** A change: the server is told what, and whether to do it. */
    abstract static class Change extends OnRepositories {
        @Option(names = "--apply")
        private boolean apply;

        abstract JsonObject wish();

        @Override
        final Conversation.Talk talk() {
            JsonObject wish = wish();
            wish.addProperty("apply", apply);
            return line -> show(line.call("repositories.change", wish));
        }
    }

    @Command(name = "add")
    static final class Add extends Change {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Parameters(index = "1", paramLabel = "ADDRESS")
        private String address = "";

        @Option(names = "--prefix", paramLabel = "PREFIX")
        private List<String> prefixes = List.of();

        @Option(names = "--inside", paramLabel = "HOST")
        private List<String> inside = List.of();

        @Override
        JsonObject wish() {
            JsonObject wish = act("add");
            wish.addProperty("name", name);
            wish.addProperty("address", absolute(address));
            wish.add("prefixes", array(prefixes));
            wish.add("inside", array(inside));
            return wish;
        }

        private static String absolute(String address) {
            return address.matches("(?i)https?://.*")
                    ? address
                    : Path.of(address).toAbsolutePath().normalize().toString();
        }
    }

    @Command(name = "bind")
    static final class Bind extends Change {
        @Parameters(index = "0", paramLabel = "SOURCE")
        private String source = "";

        @Parameters(index = "1..*", paramLabel = "PREFIX")
        private List<String> prefixes = List.of();

        @Override
        JsonObject wish() {
            JsonObject wish = act("bind");
            wish.addProperty("source", source);
            wish.add("prefixes", array(prefixes));
            return wish;
        }
    }

    /** A change that needs nothing but the source. */
    abstract static class OfOne extends Change {
        @Parameters(paramLabel = "SOURCE")
        private String source = "";

        abstract String word();

        @Override
        final JsonObject wish() {
            JsonObject wish = act(word());
            wish.addProperty("source", source);
            return wish;
        }
    }

    @Command(name = "remove")
    static final class Remove extends OfOne {
        @Override
        String word() {
            return "remove";
        }
    }

    @Command(name = "on")
    static final class On extends OfOne {
        @Override
        String word() {
            return "on";
        }
    }

    @Command(name = "off")
    static final class Off extends OfOne {
        @Override
        String word() {
            return "off";
        }
    }

    @Command(name = "earlier")
    static final class Earlier extends OfOne {
        @Override
        String word() {
            return "earlier";
        }
    }

    @Command(name = "later")
    static final class Later extends OfOne {
        @Override
        String word() {
            return "later";
        }
    }

    @Command(name = "read")
    static final class Read extends OnRepositories {
        @Parameters(paramLabel = "SOURCE")
        private String source = "";

        @Override
        Conversation.Talk talk() {
            JsonObject arguments = new JsonObject();
            arguments.addProperty("source", source);
            return line -> {
                JsonObject answer = line.call("repositories.read", arguments);
                show(answer);
                return answer.has("problem") ? 1 : 0;
            };
        }
    }

    @Command(name = "import")
    static final class Import extends Change {
        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Override
        JsonObject wish() {
            JsonObject wish = act("import");
            wish.addProperty("file", file.toAbsolutePath().normalize().toString());
            return wish;
        }
    }

    private static JsonObject act(String word) {
        JsonObject wish = new JsonObject();
        wish.addProperty("act", word);
        return wish;
    }

    private static JsonArray array(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }
}
