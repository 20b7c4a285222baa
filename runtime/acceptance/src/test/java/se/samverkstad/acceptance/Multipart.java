package se.samverkstad.acceptance;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A form with files as a browser sends it, or as none would: part by part, also without end or of any length. */
final class Multipart {
    private static final String BOUNDARY = "----samverkstad7MA4YWxkTrZu0gW";

    private final List<BodyPublisher> body = new ArrayList<>();

    static Multipart of(Map<String, String> fields) {
        Multipart form = new Multipart();
        fields.forEach(form::field);
        return form;
    }

    Multipart field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", bytes(value));
    }

    Multipart file(String name, String fileName, byte[] content) {
        return part(disposition(name, fileName), content);
    }

    /** Sent as it is read, so that its length is not held in memory. */
    Multipart file(String name, String fileName, Supplier<InputStream> content) {
        head(disposition(name, fileName));
        body.add(BodyPublishers.ofInputStream(content));
        return text("\r\n");
    }

    /** Any headers, well-formed or not; characters above 255 are sent as UTF-8. */
    Multipart part(String headers, byte[] content) {
        head(headers);
        body.add(BodyPublishers.ofByteArray(content));
        return text("\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher whole() {
        List<BodyPublisher> all = new ArrayList<>(body);
        all.add(BodyPublishers.ofByteArray(bytes("--" + BOUNDARY + "--\r\n")));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    /** As when the connection is cut: no end. */
    BodyPublisher cutShort() {
        return BodyPublishers.concat(body.toArray(BodyPublisher[]::new));
    }

    private void head(String headers) {
        text("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n");
    }

    private Multipart text(String text) {
        body.add(BodyPublishers.ofByteArray(bytes(text)));
        return this;
    }

    private static String disposition(String name, String fileName) {
        return "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream"
                .formatted(name, fileName);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
