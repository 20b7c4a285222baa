package se.samverkstad.modules.setting;

import static se.samverkstad.modules.words.Sentences.say;

import java.math.BigDecimal;
import java.util.Optional;
import se.samverkstad.modules.table.Label;

/** Least and most: of a number its value, of a text its length. A bound that is no number bounds nothing. */
record Bounds(String least, String most) {
    Optional<Label> fault(Definition definition, String value) {
        boolean number = definition.kind().number();
        if (!number && !definition.kind().text()) {
            return Optional.empty();
        }
        BigDecimal size = number ? new BigDecimal(value) : BigDecimal.valueOf(value.length());
        if (bound(least).filter(bound -> size.compareTo(bound) < 0).isPresent()) {
            return Optional.of(say(number ? "setting.least" : "setting.shortest", definition.name(), least));
        }
        if (bound(most).filter(bound -> size.compareTo(bound) > 0).isPresent()) {
            return Optional.of(say(number ? "setting.most" : "setting.longest", definition.name(), most));
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> bound(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
