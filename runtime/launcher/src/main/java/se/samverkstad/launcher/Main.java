package se.samverkstad.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import se.samverkstad.launcher.command.Samverkstad;

/** Where the Java process begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Console console = new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.in);
        Messages messages = Messages.forEnvironment(System.getProperty("samverkstad.language"));
        int code = Samverkstad.run(console, messages, arguments);
        console.flush();
        Exit.with(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
