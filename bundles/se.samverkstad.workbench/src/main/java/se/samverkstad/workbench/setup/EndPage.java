package se.samverkstad.workbench.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Run;
import se.samverkstad.people.Account;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.account.Organisation;

/** {@code /kom-igang/klart}: the address and the words to send to colleagues, and whom to invite. */
@Component(service = EndPage.class)
public final class EndPage {
    private static final int MOST = 10;

    /** Hosts at which nobody but this computer answers. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final SetUpProgress progress;
    private final Sections sections;
    private final Directory directory;
    private final Organisation organisation;
    private final Modules modules;

    @Activate
    public EndPage(
            @Reference SetUpProgress progress,
            @Reference Sections sections,
            @Reference Directory directory,
            @Reference Organisation organisation,
            @Reference Modules modules) {
        this.progress = progress;
        this.sections = sections;
        this.directory = directory;
        this.organisation = organisation;
        this.modules = modules;
    }

    Response page(Request request) {
        Text text = sections.text(request);
        List<Member> waiting = directory.members().stream()
                .filter(member -> member.account() == Account.NONE)
                .toList();
        String address = request.baseAddress().toString();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("links", StepLink.all(progress, 0, text));
        parameters.put("next", progress.next());
        parameters.put("address", address);
        parameters.put("alone", LOOPBACK.contains(request.baseAddress().getHost()));
        parameters.put(
                "letter",
                text.of("step.end.letter", organisation.name(), address).replace('|', '\n'));
        parameters.put("waiting", waiting.stream().limit(MOST).toList());
        parameters.put("more", Math.max(0, waiting.size() - MOST));
        Optional<Run> run = request.parameter("korning").flatMap(modules::run);
        parameters.put("run", run.map(each -> told(each, text)));
        parameters.put("runPath", run.map(each -> "/moduler/korning/" + each.id()));
        parameters.put("again", run.filter(each -> !each.ended()).map(each -> "/kom-igang/klart?korning=" + each.id()));
        return sections.page("setup/end.jte", text.of("step.end.title"), parameters, false);
    }

    private static Told told(Run run, Text text) {
        Optional<String> failure = run.failure().map(reason -> reason.in(text.locale()));
        if (failure.isPresent()) {
            return Told.ill(text.of("step.end.modules-failed", failure.get()));
        }
        return run.ended()
                ? Told.well(text.of("step.end.modules-done"))
                : new Told(text.of("step.end.modules-running"), "modules", "info");
    }
}
