package se.samverkstad.modules.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.api.privacy.PersonalNumbers;

/** Looks through what the command line sends. */
final class PersonalNumberCheck {
    private PersonalNumberCheck() {}

    /** One sentence that names the argument; empty when there is no personal number in any. */
    static Optional<String> in(JsonObject arguments, Set<String> unexamined, String language) {
        return arguments.entrySet().stream()
                .filter(each -> !unexamined.contains(each.getKey()) && in(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(name -> (language.equals("sv")
                                ? "I %s står ett personnummer eller samordningsnummer. Samverkstad tar inte emot sådana;"
                                        + " inget är ändrat."
                                : "There is a personal identity or coordination number in %s. Samverkstad accepts none;"
                                        + " nothing is changed.")
                        .formatted(name));
    }

    private static boolean in(JsonElement value) {
        if (value.isJsonArray()) {
            return value.getAsJsonArray().asList().stream().anyMatch(PersonalNumberCheck::in);
        }
        if (value.isJsonObject()) {
            return value.getAsJsonObject().asMap().values().stream().anyMatch(PersonalNumberCheck::in);
        }
        return value.isJsonPrimitive() && PersonalNumbers.in(value.getAsString());
    }
}
