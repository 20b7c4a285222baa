package se.samverkstad.modules.control;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.disk.Home;

/**
 * The command line's door: a socket in the home folder that only its owner may open. A request is one line of JSON; the
 * answer is lines of JSON, the last of which holds {@code result} or {@code error}.
 */
@Component(
        immediate = true,
        service = {})
public final class ControlSocket {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final Gson GSON = new Gson();
    private static final int LONGEST_PATH = 100;
    private static final int LONGEST_LINE = 1 << 16;

    private final Map<String, ControlCommand> commands = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "control");
        thread.setDaemon(true);
        return thread;
    });
    private final ServerSocketChannel server;
    private final Path socket;
    private final Path pointer;

    @Activate
    public ControlSocket(BundleContext framework) throws IOException {
        Path run = new Home(Path.of(framework.getProperty("samverkstad.home"))).run();
        Files.createDirectories(run);
        pointer = run.resolve("control.path");
        socket = socket(run);
        Files.deleteIfExists(socket);
        Durable.delete(pointer);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        if (!socket.startsWith(run)) {
            Durable.write(pointer, (socket + "\n").getBytes(StandardCharsets.UTF_8));
        }
        threads.execute(this::accept);
    }

    /** The path of a Unix domain socket is short; a deep home gets its socket in a private folder elsewhere. */
    private static Path socket(Path run) throws IOException {
        Path near = run.resolve("control.sock");
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
            return near;
        }
        return Files.createTempDirectory("samverkstad").resolve("control.sock");
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCommand(ControlCommand command) {
        commands.put(command.name(), command);
    }

    void removeCommand(ControlCommand command) {
        commands.remove(command.name(), command);
    }

    @Deactivate
    void close() throws IOException {
        server.close();
        threads.shutdownNow();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(pointer);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                threads.execute(() -> serve(client));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("a client of the control socket could not be let in", e);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                Reader in = Channels.newReader(client, StandardCharsets.UTF_8);
                Writer out = new OutputStreamWriter(Channels.newOutputStream(client), StandardCharsets.UTF_8)) {
            String line = line(new BufferedReader(in));
            send(out, answer(line, progress -> {
                JsonObject object = new JsonObject();
                object.addProperty("progress", progress);
                send(out, object);
            }));
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.debug("a client of the control socket went away", e);
        }
    }

    private JsonObject answer(String line, java.util.function.Consumer<String> progress) {
        String language = "en";
        try {
            JsonObject request = JsonParser.parseString(line).getAsJsonObject();
            JsonObject arguments = request.has("arguments") ? request.getAsJsonObject("arguments") : new JsonObject();
            if (arguments.has("language")) {
                language = arguments.get("language").getAsString();
            }
            String name = request.get("command").getAsString();
            ControlCommand command = commands.get(name);
            if (command == null) {
                return error("UNKNOWN", "There is no command " + name + ".");
            }
            Optional<String> refused = PersonalNumberCheck.in(arguments, command.unexamined(), language);
            if (refused.isPresent()) {
                return error("PERSONAL_NUMBER", refused.get());
            }
            JsonObject reply = new JsonObject();
            reply.add("result", command.run(arguments, progress));
            return reply;
        } catch (ModuleRefusal e) {
            return error(e.code().name(), e.sentence().in(java.util.Locale.forLanguageTag(language)));
        } catch (ControlRefusal e) {
            return error(e.code(), String.valueOf(e.getMessage()));
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return error("BAD_REQUEST", "The request is not one line of JSON with a command: " + e.getMessage());
        } catch (Exception | LinkageError e) {
            LOG.error("a control command failed", e);
            return error("INTERNAL", "The command failed; the log says why.");
        }
    }

    private static JsonObject error(String code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        JsonObject reply = new JsonObject();
        reply.add("error", error);
        return reply;
    }

    private static String line(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("a request longer than " + LONGEST_LINE);
            }
            line.append((char) read);
        }
        return line.toString();
    }

    /** Progress may come from another thread than the answer; a client that does not read holds up itself alone. */
    private static void send(Writer out, JsonObject object) {
        try {
            synchronized (out) {
                out.write(GSON.toJson(object));
                out.write('\n');
                out.flush();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static JsonArray all(Iterable<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    /** Lines for a person as JSON. */
    static JsonArray lines(Iterable<String> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(array::add);
        return array;
    }
}
