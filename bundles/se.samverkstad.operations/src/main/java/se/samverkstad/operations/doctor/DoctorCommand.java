package se.samverkstad.operations.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.control.ControlCommand;

/** {@code doctor}: the findings for the command line. */
@Component
public final class DoctorCommand implements ControlCommand {
    private final Doctor doctor;

    @Activate
    public DoctorCommand(@Reference Doctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        String language = Optional.ofNullable(arguments.get("language"))
                .map(JsonElement::getAsString)
                .orElse("sv");
        return Told.of(doctor.examine(), Locale.forLanguageTag(language)).json();
    }
}
