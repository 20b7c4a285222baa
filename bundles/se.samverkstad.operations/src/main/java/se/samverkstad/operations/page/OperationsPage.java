package se.samverkstad.operations.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.operations.doctor.Finding;

/** How the installation is, its backups and its log: three tabs of one page. */
@Component(service = Page.class)
@PageRoute(path = "/drift", permission = Screens.PERMISSION)
@HelpPage(page = "felsokning")
@MenuEntry(label = "drift.menu", order = 950)
public final class OperationsPage implements Page {
    private final Screens screens;
    private final Examined examined;
    private final Facts facts;
    private final BackupScreen backups;
    private final LogScreen log;

    @Activate
    public OperationsPage(
            @Reference Screens screens,
            @Reference Examined examined,
            @Reference Facts facts,
            @Reference BackupScreen backups,
            @Reference LogScreen log) {
        this.screens = screens;
        this.examined = examined;
        this.facts = facts;
        this.backups = backups;
        this.log = log;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Text text = screens.text(request.locale());
        return switch (request.parameter("flik").orElse("")) {
            case "sakerhetskopia" -> Response.page(text.of("drift.backup"), backups(text));
            case "logg" -> Response.page(text.of("drift.log"), log.view(request, text, Map.of()));
            default -> Response.page(text.of("drift.menu"), screens.view("drift/now.jte", now(text)));
        };
    }

    private se.samverkstad.api.web.View backups(Text text) {
        return screens.view("drift/backup.jte", backups.model(text, Map.of(), Map.of()));
    }

    private Map<String, Object> now(Text text) {
        Optional<List<Finding>> found = examined.findings();
        List<Told> wrong = new java.util.ArrayList<>();
        if (found.orElse(List.of()).stream()
                .noneMatch(finding -> finding.topic().equals("modules") && !finding.fine())) {
            // Until the examination, which may be half a minute old, names them with the reason.
            wrong.addAll(facts.told(State.STOPPED, text.of("drift.wrong"), "danger", "drift.module-stopped", text));
            wrong.addAll(facts.told(State.HELD_BACK, text.of("drift.look"), "warning", "drift.module-held-back", text));
        }
        found.orElse(List.of()).stream()
                .filter(finding -> !finding.fine())
                .forEach(finding -> wrong.add(told(finding, text)));
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put("examining", found.isEmpty());
        model.put("wrong", wrong);
        model.put(
                "fine",
                found.orElse(List.of()).stream()
                        .filter(Finding::fine)
                        .map(finding -> told(finding, text))
                        .toList());
        model.put("backup", backups.sentence(text));
        model.put("facts", facts.shown(text));
        model.put("technical", facts.technical(text));
        return model;
    }

    private static Told told(Finding finding, Text text) {
        String sentence = finding.in(text.locale());
        return switch (finding.status()) {
            case OK -> new Told(sentence, "success", text.of("drift.well"));
            case WARNING -> new Told(sentence, "warning", text.of("drift.look"));
            case CRITICAL -> new Told(sentence, "danger", text.of("drift.wrong"));
        };
    }
}
