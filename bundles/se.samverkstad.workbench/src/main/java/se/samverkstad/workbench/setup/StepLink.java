package se.samverkstad.workbench.setup;

import java.util.List;
import java.util.stream.IntStream;
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.setup.SetUpProgress.State;

/** A step in the list of steps. */
public record StepLink(int number, String title, State state, String word, boolean current) {
    static final List<String> KEYS = List.of("organisation", "address", "sign-in", "units", "modules");

    static List<StepLink> all(SetUpProgress progress, int current, Text text) {
        return IntStream.rangeClosed(1, SetUpProgress.STEPS)
                .mapToObj(step -> new StepLink(
                        step,
                        text.of("step." + KEYS.get(step - 1) + ".title"),
                        progress.state(step),
                        switch (progress.state(step)) {
                            case OPEN -> "";
                            case DONE -> text.of("step.state-done");
                            case LATER -> text.of("step.state-later");
                        },
                        step == current))
                .toList();
    }
}
