package se.samverkstad.workbench.setup;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.store.setting.Settings;

/**
 * How far the set-up has come, kept as settings so that it goes on where it was, on any day and any node. An installation
 * that was made ready before there were steps has none, and is finished; so is a demonstration.
 */
@Component(service = SetUpProgress.class)
public final class SetUpProgress {
    public static final int STEPS = 5;

    private static final String BEGUN = "setup.begun";

    /** How a step stands. */
    public enum State {
        OPEN,
        DONE,
        LATER
    }

    private final Settings settings;
    private final boolean demo;

    @Activate
    public SetUpProgress(@Reference Settings settings, BundleContext framework) {
        this(settings, Boolean.parseBoolean(framework.getProperty("samverkstad.demo")));
    }

    public SetUpProgress(Settings settings, boolean demo) {
        this.settings = settings;
        this.demo = demo;
    }

    public void begin(String who) {
        settings.save(Map.of(BEGUN, Optional.of("yes")), By.person("", who));
    }

    public void mark(int step, State state, String who) {
        settings.save(
                Map.of(
                        key(step),
                        Optional.of(state).filter(each -> each != State.OPEN).map(SetUpProgress::word)),
                By.person("", who));
    }

    private static String key(int step) {
        return "setup.step-" + step;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public State state(int step) {
        String kept = settings.value(key(step)).orElse("");
        return kept.equals(word(State.DONE)) ? State.DONE : kept.equals(word(State.LATER)) ? State.LATER : State.OPEN;
    }

    /** Where to go on; empty when it is finished. */
    public Optional<Integer> next() {
        boolean running = !demo && settings.value(BEGUN).isPresent();
        return running ? steps().boxed().findFirst() : Optional.empty();
    }

    /** How many steps are neither done nor put off. */
    public int open() {
        return (int) steps().count();
    }

    private IntStream steps() {
        return IntStream.rangeClosed(1, STEPS).filter(step -> state(step) == State.OPEN);
    }
}
