package se.samverkstad.workbench.people;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Upload;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.file.Column;
import se.samverkstad.people.file.RowError;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.people.file.UnitPlan;
import se.samverkstad.people.file.UnitPlan.Change;
import se.samverkstad.people.file.UnitPlan.Entry;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.shell.Screens;

/** A file of units: first what it would change, then the change. The file travels in the form between the two. */
@Component(service = FileTrial.class)
public final class FileTrial {
    static final String FILE = "fil";
    static final String KEPT = "_fil";
    private static final int MOST_SHOWN = 500;
    private static final int MOST_ERRORS = 100;

    private final Directory directory;
    private final Screens screens;
    private final Roles roles;

    @Activate
    public FileTrial(@Reference Directory directory, @Reference Screens screens, @Reference Roles roles) {
        this.roles = roles;
        this.directory = directory;
        this.screens = screens;
    }

    /**
     * What a file would change, in words.
     *
     * @param kept the file itself, for the form; empty when a personal number stands in it
     * @param roles which role the managers get, in words; empty when none gets any
     * @param errors row by row; with any, nothing can be brought in
     */
    public record Trial(
            String kept,
            String summary,
            List<String> understood,
            List<String> ignored,
            List<Line> lines,
            int more,
            List<String> missing,
            int managers,
            String roles,
            List<String> errors,
            int moreErrors) {
        public boolean fine() {
            return errors.isEmpty();
        }
    }

    /** A unit of the file. */
    public record Line(String unit, String level, String manager, int depth, String change, String color) {}

    /** The file that was sent, or kept from the page before; empty when there is none. */
    public Optional<byte[]> sent(Request request) throws IOException {
        Optional<Upload> upload = request.upload(FILE);
        if (upload.isPresent()) {
            return Optional.of(Files.readAllBytes(upload.get().file()));
        }
        try {
            return request.parameter(KEPT).map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Trial look(byte[] bytes, Text text) {
        UnitFile file = UnitFile.read(bytes);
        UnitPlan plan = directory.plan(file);
        List<Entry> entries = plan.entries();
        return new Trial(
                plan.errors().stream().anyMatch(error -> error.kind() == RowError.Kind.PERSONAL_NUMBER)
                        ? ""
                        : Base64.getEncoder().encodeToString(bytes),
                text.of(
                        "file.summary",
                        plan.count(Change.NEW),
                        plan.count(Change.CHANGED),
                        plan.count(Change.SAME),
                        plan.missing().size()),
                understood(file, text),
                file.ignored(),
                entries.stream()
                        .limit(MOST_SHOWN)
                        .map(entry -> line(entry, text))
                        .toList(),
                Math.max(0, entries.size() - MOST_SHOWN),
                plan.missing(),
                plan.managers().size(),
                plan.roles() == 0
                        ? ""
                        : text.of(
                                "file.roles",
                                plan.roles(),
                                roles.role(RoleKeys.UNIT_MANAGER).name(text.locale())),
                plan.errors().stream()
                        .limit(MOST_ERRORS)
                        .map(error -> Faults.sentence(error, text))
                        .toList(),
                Math.max(0, plan.errors().size() - MOST_ERRORS));
    }

    private static List<String> understood(UnitFile file, Text text) {
        return file.understood().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(each -> text.of("file.understood", each.getKey(), column(each.getValue(), text)))
                .collect(Collectors.toList());
    }

    private static String column(Column column, Text text) {
        return text.of("file.column." + column.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Line line(Entry entry, Text text) {
        String word = switch (entry.change()) {
            case NEW -> text.of("file.new");
            case CHANGED ->
                entry.before().isEmpty() ? text.of("file.changed") : text.of("file.renamed", entry.before());
            case SAME -> text.of("file.same");
        };
        String color = entry.change() == Change.SAME ? "neutral" : "success";
        return new Line(entry.unit(), entry.level(), entry.manager(), entry.depth(), word, color);
    }

    /**
     * Brings it in, whole or not at all.
     *
     * @return how many units are new and changed, in words
     * @throws DirectoryException when it does not fit any more
     */
    public String bring(byte[] bytes, By by, Text text) {
        UnitPlan done = directory.bring(UnitFile.read(bytes), text.of("file.title"), by);
        return text.of(
                "file.brought",
                done.count(Change.NEW),
                done.count(Change.CHANGED),
                done.managers().size());
    }

    /** The page's part about a file. */
    public String html(Optional<Trial> trial, Text text) {
        return Screens.html(screens.view("people/file.jte", Map.of("text", text, "trial", trial)));
    }
}
