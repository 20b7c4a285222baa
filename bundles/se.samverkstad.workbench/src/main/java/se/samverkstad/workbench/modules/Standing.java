package se.samverkstad.workbench.modules;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;

/** How the installed modules are, all together. */
public record Standing(int installed, int paused, int stopped, int heldBack, int updates) {
    public static Standing of(List<InstalledModule> modules) {
        return new Standing(
                modules.size(),
                count(modules, State.PAUSED),
                count(modules, State.STOPPED),
                count(modules, State.HELD_BACK),
                (int) modules.stream()
                        .filter(module -> module.newer().isPresent())
                        .count());
    }

    public boolean fine() {
        return stopped == 0 && heldBack == 0;
    }

    /** For the head of Moduler: "6 installerade. Alla fungerar. 1 uppdatering finns." */
    public String sentence(Text text) {
        if (installed == 0) {
            return text.of("modules.none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(text.of("modules.count", installed));
        if (allWork()) {
            sentences.add(text.of("modules.all-work", installed));
        }
        return joined(sentences, text);
    }

    /** For Start, where the word module has not been said yet. */
    public String sentenceForStart(Text text) {
        if (installed == 0) {
            return text.of("modules.none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(text.of(allWork() ? "modules.all-work-start" : "modules.count-start", installed));
        return withExceptions(sentences, text);
    }

    private String joined(List<String> sentences, Text text) {
        String said = withExceptions(sentences, text);
        return updates > 0 ? said + " " + text.of("modules.updates", updates) : said;
    }

    private String withExceptions(List<String> sentences, Text text) {
        if (stopped > 0) {
            sentences.add(text.of("modules.stopped-count", stopped));
        }
        if (heldBack > 0) {
            sentences.add(text.of("modules.held-back-count", heldBack));
        }
        if (paused > 0) {
            sentences.add(text.of("modules.paused-count", paused));
        }
        return String.join(" ", sentences);
    }

    private boolean allWork() {
        return paused == 0 && stopped == 0 && heldBack == 0;
    }

    private static int count(List<InstalledModule> modules, State state) {
        return (int) modules.stream().filter(module -> module.state() == state).count();
    }
}
