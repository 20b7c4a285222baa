package se.samverkstad.workbench.openid;

import java.util.List;
import java.util.Locale;
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
import se.samverkstad.people.Member;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.openid.Newcomers;
import se.samverkstad.people.openid.Provider;
import se.samverkstad.people.openid.Providers;

/** Those who wait: an administrator says who they are, adds them, or says no. */
@Component(service = NewcomerPages.class)
public final class NewcomerPages {
    private final Providers providers;
    private final Newcomers newcomers;
    private final Directory directory;
    private final ProviderPages pages;

    @Activate
    public NewcomerPages(
            @Reference Providers providers,
            @Reference Newcomers newcomers,
            @Reference Directory directory,
            @Reference ProviderPages pages) {
        this.providers = providers;
        this.newcomers = newcomers;
        this.directory = directory;
        this.pages = pages;
    }

    Response take(String key, Request request) {
        Optional<Provider> provider = providers.one(key);
        if (provider.isEmpty()) {
            return pages.unknown(request);
        }
        Text text = pages.text(request);
        try {
            return Response.redirect(ProviderPages.PATH + "/" + key, done(provider.get(), request, text));
        } catch (Unclear e) {
            return wrong(provider.get(), "person-" + request.parameter("vem").orElse(""), e.sentence, request);
        } catch (IllegalArgumentException | PeopleException e) {
            return wrong(provider.get(), "vantar", text.of("provider.newcomer-gone"), request);
        }
    }

    private Response wrong(Provider provider, String field, String sentence, Request request) {
        return pages.form(
                Optional.of(provider),
                ProviderForm.of(provider, providers.roles(provider.id())),
                Map.of(field, sentence),
                List.of(),
                request);
    }

    private String done(Provider provider, Request request, Text text) throws Unclear {
        String who = request.parameter("vem").orElse("");
        By by = By.of(request.principal());
        switch (request.parameter("act").orElse("")) {
            case "lagg-till" -> {
                Person added = newcomers.add(provider.id(), who, by);
                return text.of("provider.newcomer-added", added.name());
            }
            case "avvisa" -> {
                newcomers.dismiss(provider.id(), who, by);
                return text.of("provider.newcomer-dismissed");
            }
            default -> {
                Person person = named(request.parameter("person").orElse(""), text);
                newcomers.connect(provider.id(), who, person.id(), by);
                return text.of("provider.newcomer-connected", person.name());
            }
        }
    }

    /** By user name, or an e-mail address that one person alone has. */
    private Person named(String written, Text text) throws Unclear {
        String wish = written.strip().toLowerCase(Locale.ROOT);
        List<Person> found = directory.members().stream()
                .filter(each -> each.person().user().toLowerCase(Locale.ROOT).equals(wish)
                        || !wish.isEmpty()
                                && each.email().toLowerCase(Locale.ROOT).equals(wish))
                .map(Member::person)
                .toList();
        if (found.size() != 1) {
            throw new Unclear(text.of(found.isEmpty() ? "provider.nobody-named" : "provider.several-named"));
        }
        return found.get(0);
    }

    private static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        Unclear(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
