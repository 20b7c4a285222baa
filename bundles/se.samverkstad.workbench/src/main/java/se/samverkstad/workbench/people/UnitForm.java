package se.samverkstad.workbench.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Unit;
import se.samverkstad.workbench.shell.Screens;

/** The form for one unit. */
@Component(service = UnitForm.class)
public final class UnitForm {
    private final Directory directory;
    private final Screens screens;

    @Activate
    public UnitForm(@Reference Directory directory, @Reference Screens screens) {
        this.directory = directory;
        this.screens = screens;
    }

    /** A unit as written. */
    public record Wish(String name, String level, Optional<UUID> parent) {
        public static Wish empty() {
            return new Wish("", "", Optional.empty());
        }

        static Wish of(Unit unit) {
            return new Wish(unit.name(), unit.level(), unit.parent());
        }
    }

    public Wish sent(Request request) {
        return new Wish(
                request.parameter("enhet").orElse(""),
                request.parameter("niva").orElse(""),
                request.parameter("under").flatMap(UnitForm::id));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws DirectoryException when it cannot be so */
    public void add(Wish wish, By by) {
        directory.addUnit(wish.name(), wish.level(), wish.parent(), by);
    }

    public Map<String, String> errors(DirectoryException refusal, Text text) {
        String field = refusal.reason() == DirectoryException.Reason.UNIT_PARENT ? "under" : "enhet";
        return Map.of(field, Faults.sentence(refusal.reason(), text));
    }

    /** A form of its own for a further unit. */
    public String html(Wish wish, List<Unit> units, String action, Text text) {
        return Screens.html(screens.view(
                "people/new_unit.jte", Map.of("text", text, "wish", wish, "units", units, "action", action)));
    }
}
