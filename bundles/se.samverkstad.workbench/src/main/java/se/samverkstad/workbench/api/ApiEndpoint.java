package se.samverkstad.workbench.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.workbench.api.call.ApiRefusal;
import se.samverkstad.workbench.api.call.Area;
import se.samverkstad.workbench.api.call.Call;
import se.samverkstad.workbench.api.call.Caller;
import se.samverkstad.workbench.api.call.Reply;
import se.samverkstad.workbench.kept.KeptApi;
import se.samverkstad.workbench.modules.sources.SourcesApi;
import se.samverkstad.workbench.privacy.PurgeApi;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.ProblemJson;

/** {@code /api/…}: JSON in and out, and what cannot be done as a problem of RFC 9457 in the language asked for. */
@Component(service = Endpoint.class)
public final class ApiEndpoint implements Endpoint {
    private static final int LONGEST = 64 << 10;

    private final Callers callers;
    private final ModulesApi modules;
    private final List<Area> areas;
    private final Screens screens;

    @Activate
    public ApiEndpoint(
            @Reference Callers callers,
            @Reference ModulesApi modules,
            @Reference SourcesApi sources,
            @Reference KeptApi kept,
            @Reference PurgeApi purge,
            @Reference Screens screens) {
        this.callers = callers;
        this.modules = modules;
        this.areas = List.of(modules, sources, kept, purge);
        this.screens = screens;
    }

    @Override
    public String path() {
        return ProblemJson.MACHINES;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    /** Programs have neither cookie nor token of a form; {@link Callers} asks browsers for both. */
    @Override
    public boolean fromPrograms() {
        return true;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Locale language = Callers.language(exchange);
        Text text = screens.text(language);
        try {
            if (exchange.path().equals(Description.PATH) && !exchange.post()) {
                exchange.send(200, "application/json", Description.bytes());
                return;
            }
            Caller caller = callers.of(exchange);
            Call call = new Call(
                    caller,
                    exchange.post(),
                    exchange.path(),
                    permission -> callers.demand(caller, permission, exchange),
                    () -> body(exchange),
                    exchange::query);
            Reply reply = areas.stream()
                    .flatMap(area -> area.answer(call).stream())
                    .findFirst()
                    .orElseThrow(() -> new ApiRefusal(404, "missing"));
            send(exchange, reply, language);
        } catch (ApiRefusal refusal) {
            if (refusal.status() == 401) {
                exchange.response().setHeader("WWW-Authenticate", "Bearer realm=\"samverkstad\"");
            }
            String key = "api." + refusal.key();
            JsonObject problem = ProblemJson.of(
                    refusal.status(),
                    refusal.key().toUpperCase(Locale.ROOT).replace('-', '_'),
                    text.of(key + ".title"),
                    text.of(key + ".detail", refusal.arguments()));
            refusal.moved().ifPresent(moved -> problem.add("moved", moved));
            ProblemJson.send(exchange, refusal.status(), problem, language);
        } catch (ModuleRefusal refusal) {
            int status = status(refusal.code());
            JsonObject problem = ProblemJson.of(
                    status,
                    refusal.code().name(),
                    text.of("plan.refused"),
                    refusal.sentence().in(language));
            modules.moved(exchange).ifPresent(moved -> problem.add("moved", JsonOf.differences(moved, language)));
            ProblemJson.send(exchange, status, problem, language);
        }
    }

    private static void send(Exchange exchange, Reply reply, Locale language) throws IOException {
        if (reply instanceof Reply.Json json) {
            json.location().ifPresent(where -> exchange.response().setHeader("Location", where));
            exchange.response().setHeader("Content-Language", language.getLanguage());
            exchange.send(
                    json.status(), "application/json", json.body().toString().getBytes(StandardCharsets.UTF_8));
        } else if (reply instanceof Reply.Download file) {
            if (exchange.head()) {
                exchange.response().setContentType(file.contentType());
                return;
            }
            file.writing().to(() -> {
                exchange.response().setStatus(200);
                exchange.response().setContentType(file.contentType());
                exchange.response()
                        .setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
                return exchange.response().getOutputStream();
            });
        }
    }

    private static JsonObject body(Exchange exchange) {
        try {
            JsonElement json = JsonParser.parseString(new String(exchange.body(LONGEST), StandardCharsets.UTF_8));
            if (!json.isJsonObject()) {
                throw new ApiRefusal(400, "json");
            }
            if (unstorable(json)) {
                throw new ApiRefusal(400, "json");
            }
            if (numbered(json)) {
                throw new ApiRefusal(422, "personal-number");
            }
            return json.getAsJsonObject();
        } catch (JsonParseException | IOException e) {
            throw new ApiRefusal(400, "json");
        }
    }

    /** U+0000, which PostgreSQL stores in no text. */
    private static boolean unstorable(JsonElement json) {
        return json.toString().contains("\\u0000");
    }

    private static boolean numbered(JsonElement json) {
        if (json.isJsonObject()) {
            return json.getAsJsonObject().entrySet().stream()
                    .anyMatch(each -> PersonalNumbers.in(each.getKey()) || numbered(each.getValue()));
        }
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream().anyMatch(ApiEndpoint::numbered);
        }
        return json.isJsonPrimitive() && PersonalNumbers.in(json.getAsString());
    }

    private static int status(ModuleRefusal.Code code) {
        return switch (code) {
            case UNKNOWN -> 404;
            case UNREADABLE -> 400;
            case STALE, BUSY -> 409;
            case STORAGE -> 503;
            default -> 422;
        };
    }
}
