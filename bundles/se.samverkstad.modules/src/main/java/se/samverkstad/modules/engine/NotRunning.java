package se.samverkstad.modules.engine;

import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.words.Sentences;

/**
 * Why a module of the profile does not run.
 *
 * @param state {@link State#HELD_BACK} when nothing is wrong with it but that this platform lacks what it needs
 */
record NotRunning(State state, Label why) {
    static NotRunning of(String module, Exception e) {
        if (e instanceof ModuleRefusal refusal) {
            boolean fits = refusal.code() != Code.UNRESOLVED && refusal.code() != Code.RULE;
            return new NotRunning(fits ? State.STOPPED : State.HELD_BACK, refusal.sentence());
        }
        return new NotRunning(State.STOPPED, Sentences.say("generation.fails", module, String.valueOf(e.getMessage())));
    }
}
