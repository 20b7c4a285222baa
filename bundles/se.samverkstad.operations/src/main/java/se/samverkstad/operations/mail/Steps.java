package se.samverkstad.operations.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.text.Texts;
import se.samverkstad.operations.doctor.Finding;

/** What was found on the way, in both languages. Written by one thread and read by another. */
final class Steps {
    private final Texts texts;
    private final List<Finding> found = new ArrayList<>();

    Steps(Texts texts) {
        this.texts = texts;
    }

    void well(String topic, String key, Object... arguments) {
        add(topic, Health.Status.OK, key, arguments);
    }

    void ill(String topic, String key, Object... arguments) {
        add(topic, Health.Status.CRITICAL, key, arguments);
    }

    private synchronized void add(String topic, Health.Status status, String key, Object... arguments) {
        found.add(new Finding(
                topic,
                status,
                texts.in(Locale.forLanguageTag("sv")).of(key, arguments),
                texts.in(Locale.ENGLISH).of(key, arguments)));
    }

    synchronized List<Finding> all() {
        return List.copyOf(found);
    }
}
