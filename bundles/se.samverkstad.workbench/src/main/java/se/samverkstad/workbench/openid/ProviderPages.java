package se.samverkstad.workbench.openid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Directory;
import se.samverkstad.people.openid.Newcomer;
import se.samverkstad.people.openid.Newcomers;
import se.samverkstad.people.openid.OpenId;
import se.samverkstad.people.openid.OpenId.Finding;
import se.samverkstad.people.openid.Provider;
import se.samverkstad.people.openid.ProviderFault;
import se.samverkstad.people.openid.ProviderWish;
import se.samverkstad.people.openid.Providers;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.account.Doors;
import se.samverkstad.workbench.openid.ProviderForm.Filled;
import se.samverkstad.workbench.setup.Told;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Settings;

/**
 * {@code /installningar/organisationer}: the providers by which people sign in. For administrators alone: whoever says which
 * provider is believed could come in as anybody.
 */
@Component(service = ProviderPages.class)
public final class ProviderPages {
    static final String PATH = "/installningar/organisationer";
    static final String NEW = "ny";

    private final Providers providers;
    private final OpenId openId;
    private final Newcomers newcomers;
    private final Directory directory;
    private final Roles roles;
    private final Settings settings;
    private final Screens screens;

    @Activate
    public ProviderPages(
            @Reference Providers providers,
            @Reference OpenId openId,
            @Reference Newcomers newcomers,
            @Reference Directory directory,
            @Reference Roles roles,
            @Reference Settings settings,
            @Reference Screens screens) {
        this.providers = providers;
        this.openId = openId;
        this.newcomers = newcomers;
        this.directory = directory;
        this.roles = roles;
        this.settings = settings;
        this.screens = screens;
    }

    /** @param waiting how many wait to be connected */
    public record Line(Provider provider, boolean silent, int waiting) {}

    /** A choice in a list. */
    public record Choice(String value, String name) {}

    Text text(Request request) {
        return screens.text(request.locale());
    }

    /** An answer for whoever is no administrator, though they may give roles. */
    Optional<Response> closed(Request request) {
        Text text = text(request);
        return request.principal().administrator()
                ? Optional.empty()
                : Optional.of(Response.notFound(text.of("provider.title"), text.of("provider.closed")));
    }

    Response list(Request request) {
        Text text = text(request);
        List<Line> lines = providers.all().stream()
                .map(each -> new Line(
                        each,
                        openId.silentSince(each).isPresent(),
                        newcomers.waiting(each.id()).size()))
                .toList();
        return Response.page(
                text.of("provider.title"), screens.view("openid/providers.jte", Map.of("text", text, "lines", lines)));
    }

    Response show(String key, Request request) {
        if (key.equals(NEW)) {
            return form(Optional.empty(), Filled.empty(), Map.of(), List.of(), request);
        }
        Optional<Provider> provider = providers.one(key);
        return provider.isEmpty()
                ? unknown(request)
                : form(
                        provider,
                        ProviderForm.of(
                                provider.get(), providers.roles(provider.get().id())),
                        Map.of(),
                        List.of(),
                        request);
    }

    Response take(String key, Request request) {
        Optional<Provider> provider = providers.one(key);
        if (provider.isEmpty() && !key.equals(NEW)) {
            return unknown(request);
        }
        Text text = text(request);
        String act = request.parameter("act").orElse("spara");
        if (act.equals("ta-bort") && provider.isPresent()) {
            return remove(provider.get(), request);
        }
        Filled sent = ProviderForm.sent(request);
        ProviderWish wish = ProviderForm.wish(sent, request);
        List<ProviderFault> faults = providers.faults(wish, provider.map(Provider::id));
        if (!faults.isEmpty()) {
            return form(provider, sent, ProviderForm.errors(faults, text), List.of(), request);
        }
        if (act.equals("testa")) {
            List<Told> told = openId.trial(wish, request.locale()).stream()
                    .map(each -> told(each, text))
                    .toList();
            return form(provider, sent, Map.of(), told, request);
        }
        By by = By.of(request.principal());
        Provider kept =
                provider.map(each -> providers.change(each.id(), wish, by)).orElseGet(() -> providers.add(wish, by));
        return Response.redirect(PATH + "/" + kept.key(), text.of("provider.saved", kept.name()));
    }

    private Response remove(Provider provider, Request request) {
        Text text = text(request);
        if (request.parameter("saker").isEmpty()) {
            return form(
                    Optional.of(provider),
                    ProviderForm.of(provider, providers.roles(provider.id())),
                    Map.of("saker", text.of("provider.remove-sure-missing")),
                    List.of(),
                    request);
        }
        providers.remove(provider.id(), By.of(request.principal()));
        return Response.redirect(PATH, text.of("provider.removed", provider.name()));
    }

    private static Told told(Finding finding, Text text) {
        String sentence = text.of("provider.found." + finding.kind(), finding.detail());
        return finding.well() ? Told.well(sentence) : Told.ill(sentence);
    }

    Response unknown(Request request) {
        Text text = text(request);
        return Response.notFound(text.of("provider.unknown"), text.of("provider.unknown-detail"));
    }

    Response form(
            Optional<Provider> provider, Filled filled, Map<String, String> errors, List<Told> told, Request request) {
        Text text = text(request);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("action", PATH + "/" + provider.map(Provider::key).orElse(NEW));
        parameters.put("provider", provider);
        parameters.put("filled", filled);
        parameters.put("errors", errors);
        parameters.put("told", told);
        parameters.put("roles", roles(text));
        parameters.put("units", units());
        parameters.put(
                "waiting", provider.map(each -> newcomers.waiting(each.id())).orElse(List.<Newcomer>of()));
        parameters.put(
                "redirect",
                provider.map(each -> settings.base() + Doors.BACK + each.key()).orElse(""));
        parameters.put(
                "logout",
                provider.map(each -> settings.base() + Doors.LOGOUT + each.key())
                        .orElse(""));
        String title = provider.map(Provider::name).orElseGet(() -> text.of("provider.new"));
        var view = screens.view("openid/provider.jte", parameters);
        return errors.isEmpty() ? Response.page(title, view) : Response.invalid(title, view);
    }

    private List<Choice> roles(Text text) {
        return roles.all().stream()
                .map(role -> new Choice(role.key(), role.name(text.locale())))
                .toList();
    }

    private List<Choice> units() {
        return directory.units().stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }
}
