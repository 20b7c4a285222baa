package se.samverkstad.workbench.web;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.web.PageWriter.Words;

/** Says to programs what went wrong, as RFC 9457 has it. Nothing of a cause on our side is told, only an id of the log. */
public final class ProblemJson {
    /** Below this, programs ask. */
    public static final String MACHINES = "/api/";

    public static final String TYPE = "application/problem+json";
    private static final String URN = "urn:samverkstad:problem:";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemJson.class);

    private ProblemJson() {}

    /** The members that every problem has; a caller adds its own. */
    public static JsonObject of(int status, String code, String title, String detail) {
        JsonObject problem = new JsonObject();
        problem.addProperty("type", URN + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.addProperty("title", title);
        problem.addProperty("status", status);
        problem.addProperty("detail", detail);
        problem.addProperty("code", code);
        return problem;
    }

    public static void send(Exchange exchange, int status, JsonObject problem, Locale language) throws IOException {
        exchange.response().setHeader("Content-Language", language.getLanguage());
        exchange.send(status, TYPE, problem.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void write(Exchange exchange, Throwable thrown, Text text) throws IOException {
        if (thrown instanceof Refusal refusal) {
            if (!refusal.comeBack().isZero()) {
                exchange.response()
                        .setHeader(
                                Headers.COME_BACK,
                                Long.toString(refusal.comeBack().toSeconds()));
            }
            Words words = Words.of(text, refusal.key(), refusal.arguments());
            String code = refusal.key().toUpperCase(Locale.ROOT).replace('-', '_');
            send(
                    exchange,
                    refusal.status(),
                    of(refusal.status(), code, words.heading(), words.detail()),
                    text.locale());
            return;
        }
        String id = Problems.number();
        LOG.error("{} {} failed, id {}", exchange.request().getMethod(), exchange.logged(), id, thrown);
        int status = thrown instanceof StoreException store && store.code() != StoreException.Code.TOO_LONG ? 503 : 500;
        Words words = Words.of(text, status == 503 ? "database" : "failed");
        JsonObject problem = of(status, "FAULT", words.heading(), words.detail());
        problem.addProperty("instance", "urn:samverkstad:log:" + id);
        send(exchange, status, problem, text.locale());
    }
}
