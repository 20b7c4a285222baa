package se.samverkstad.workbench.preview;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.table.Label;

/** A run that stands where it is put. */
public record SampleRun(
        String id, Plan plan, Phase phase, boolean ended, Optional<Label> failure, Calls calls, List<Label> remarks)
        implements Run {
    public static SampleRun at(Plan plan, Phase phase) {
        return new SampleRun("r1", plan, phase, phase == Phase.DONE, Optional.empty(), new Calls(1284, 0), List.of());
    }

    public SampleRun failing(Label why) {
        return new SampleRun(id, plan, phase, true, Optional.of(why), calls, remarks);
    }

    @Override
    public void await() {
        // It moves no further.
    }
}
