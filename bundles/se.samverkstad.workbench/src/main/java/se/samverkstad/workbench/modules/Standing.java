package se.samverkstad.workbench.modules;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;

/** How the installed modules are, all together. */
public record Standing(int installed, int paused, int stopped, int updates) {
    public static Standing of(List<InstalledModule> modules) {
        return new Standing(modules.size(), count(modules, State.PAUSED), count(modules, State.STOPPED), (int)
                modules.stream().filter(module -> module.newer().isPresent()).count());
    }

    public boolean fine() {
        return stopped == 0;
    }

    /** For the head of Moduler: "6 installerade. Alla fungerar. 1 uppdatering finns." */
    public String sentence(Text text) {
        if (installed == 0) {
            return text.of("modules.none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(text.of("modules.count", installed));
        if (paused == 0 && stopped == 0) {
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
        sentences.add(
                text.of(paused == 0 && stopped == 0 ? "modules.all-work-start" : "modules.count-start", installed));
        return joined(sentences, text);
    }

    private String joined(List<String> sentences, Text text) {
        if (stopped > 0) {
            sentences.add(text.of("modules.stopped-count", stopped));
        }
        if (paused > 0) {
            sentences.add(text.of("modules.paused-count", paused));
        }
        if (updates > 0) {
            sentences.add(text.of("modules.updates", updates));
        }
        return String.join(" ", sentences);
    }

    private static int count(List<InstalledModule> modules, State state) {
        return (int) modules.stream().filter(module -> module.state() == state).count();
    }
}
