package se.samverkstad.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An open page that listens to server-sent events, on one connection until it is closed. */
final class Listening implements AutoCloseable {
    private static final String END = "the stream has ended";

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final InputStream stream;

    Listening(Person person) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = person.ask(
                "GET",
                "/handelser",
                BodyPublishers.noBody(),
                BodyHandlers.ofInputStream(),
                "Accept",
                "text/event-stream");
        stream = response.body();
        Thread thread = new Thread(this::read, "events");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            StringBuilder event = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    event.append(line).append('\n');
                } else {
                    if (event.length() > 2) { // a lone colon only keeps the connection
                        events.add(event.toString());
                    }
                    event.setLength(0);
                }
            }
            events.add(END);
        } catch (IOException e) {
            events.add(END);
        }
    }

    /** The next event of that name whose data hold the text; fails when the stream ends or nothing comes. */
    String next(String name, String text) throws InterruptedException {
        for (String event = events.poll(20, TimeUnit.SECONDS);
                event != null && !event.equals(END);
                event = events.poll(20, TimeUnit.SECONDS)) {
            if (event.startsWith("event: " + name) && event.contains(text)) {
                return event;
            }
        }
        throw new AssertionError("no event " + name + " with " + text);
    }

    boolean ended() {
        return events.contains(END);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
