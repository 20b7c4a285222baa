package se.samverkstad.operations.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import se.samverkstad.api.net.FetchRefused.Reason;

/** One request and its answer over a socket that is already where it should be. HTTP itself is HttpComponents'. */
final class Conversation {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");
    private static final int MOST_INTERIM = 5;
    private static final Http1Config CONFIG = Http1Config.custom()
            .setMaxLineLength(16_384)
            .setMaxHeaderCount(100)
            .setMaxEmptyLineCount(5)
            .build();

    private Conversation() {}

    /** Only what answers with its content, or leads on. */
    static Answer get(Socket socket, Place place, long most) throws IOException {
        Answer answer = ask(socket, place, request("GET", place), most, status -> status == 200);
        if (answer.status() != 200 && answer.location().isEmpty()) {
            throw new NotFetched(Reason.STATUS, Integer.toString(answer.status()));
        }
        return answer;
    }

    /** Whatever the answer is. */
    static Answer ask(Socket socket, Place place, Question question) throws IOException {
        BasicClassicHttpRequest request = request(question.form().isPresent() ? "POST" : "GET", place);
        question.headers().forEach(request::setHeader);
        question.form().ifPresent(form -> {
            ByteArrayEntity entity = new ByteArrayEntity(form.getBytes(StandardCharsets.UTF_8), FORM);
            request.setHeader("Content-Type", entity.getContentType());
            request.setHeader("Content-Length", Long.toString(entity.getContentLength()));
            request.setEntity(entity);
        });
        return ask(socket, place, request, question.most(), status -> true);
    }

    private static Answer ask(
            Socket socket, Place place, BasicClassicHttpRequest request, long most, IntPredicate wanted)
            throws IOException {
        try (DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(CONFIG)) {
            connection.bind(socket);
            connection.sendRequestHeader(request);
            if (request.getEntity() != null) {
                connection.sendRequestEntity(request);
            }
            connection.flush();
            ClassicHttpResponse response = received(connection);
            int status = response.getCode();
            Optional<String> location = header(response, "Location").filter(some -> REDIRECTS.contains(status));
            if (!wanted.test(status)) {
                return new Answer(status, location, "", new byte[0]);
            }
            connection.receiveResponseEntity(response);
            String type = header(response, "Content-Type").orElse("");
            return new Answer(status, location, type, content(response, most));
        } catch (SocketTimeoutException e) {
            throw new NotFetched(Reason.TOO_SLOW, place.host());
        } catch (NotFetched e) {
            throw e;
        } catch (HttpException | IOException e) {
            throw new NotFetched(Reason.BROKEN, place.host());
        }
    }

    private static BasicClassicHttpRequest request(String method, Place place) {
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(method, place.path());
        request.setHeader("Host", place.authority());
        request.setHeader("User-Agent", "Samverkstad");
        request.setHeader("Accept", "*/*");
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("Connection", "close");
        return request;
    }

    /** Without those before it that only say that it will come (1xx). */
    private static ClassicHttpResponse received(DefaultBHttpClientConnection connection)
            throws HttpException, IOException {
        ClassicHttpResponse response = connection.receiveResponseHeader();
        for (int i = 0; response.getCode() < 200 && i < MOST_INTERIM; i++) {
            response = connection.receiveResponseHeader();
        }
        return response;
    }

    private static byte[] content(ClassicHttpResponse response, long most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > most) {
            throw new NotFetched(Reason.TOO_LARGE, "");
        }
        String coding = header(response, "Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        InputStream in = entity.getContent();
        return switch (coding) {
            case "identity", "" -> Content.plain(in, most);
            case "gzip", "x-gzip" -> Content.unpacked(in, most);
            default -> throw new NotFetched(Reason.BROKEN, coding);
        };
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(Header::getValue)
                .map(String::strip);
    }
}
