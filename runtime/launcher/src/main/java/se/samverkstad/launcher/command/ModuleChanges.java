package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One verb for one or several modules. */
final class ModuleChanges {
    private ModuleChanges() {}

    /** A verb and the modules it is for. */
    abstract static class OneVerb extends ModuleChange {
        @Parameters(arity = "1..*", paramLabel = "MODULE")
        private List<String> names = List.of();

        abstract String verb();

        @Override
        final JsonObject wish() {
            return Changes.arguments(Changes.of(verb(), names));
        }
    }

    @Command(name = "install")
    static final class Install extends OneVerb {
        @Override
        String verb() {
            return "install";
        }
    }

    @Command(name = "update")
    static final class Update extends OneVerb {
        @Override
        String verb() {
            return "update";
        }
    }

    @Command(name = "remove")
    static final class Remove extends OneVerb {
        @Override
        String verb() {
            return "remove";
        }
    }

    /** The older name stays. */
    @Command(name = "disable", aliases = "pause")
    static final class Disable extends OneVerb {
        @Override
        String verb() {
            return "pause";
        }
    }

    @Command(name = "enable")
    static final class Enable extends OneVerb {
        @Override
        String verb() {
            return "enable";
        }
    }

    @Command(name = "downgrade")
    static final class Downgrade extends OneVerb {
        @Override
        String verb() {
            return "downgrade";
        }
    }

    @Command(name = "undo")
    static final class Undo extends OneVerb {
        @Override
        String verb() {
            return "undo";
        }
    }
}
