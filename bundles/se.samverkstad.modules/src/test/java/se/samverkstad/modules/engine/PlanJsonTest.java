package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.table.Label;

final class PlanJsonTest {
    @Test
    void optionalsOfAnyTypeAreWritten() {
        Label name = new Label("Podd", "Podcast");
        InstalledModule module = new InstalledModule(
                "podcast",
                name,
                name,
                "1.0.0",
                InstalledModule.State.STOPPED,
                Optional.of(name),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                "f");

        String json = PlanJson.GSON.toJson(module);

        assertThat(json)
                .contains("\"reason\":{\"sv\":\"Podd\",\"en\":\"Podcast\"}")
                .doesNotContain("newer");
        assertThat(PlanJson.GSON
                        .fromJson(json.replace("\"vendor\"", "\"x\""), InstalledModule.class)
                        .reason())
                .contains(name);
    }

    @Test
    void theHashCoversEverythingButItself() {
        Plan plan = PlanJson.hashed(new Plan("", "a", "b", List.of()));

        assertThat(PlanJson.hashed(plan)).isEqualTo(plan);
        assertThat(PlanJson.hashed(new Plan("", "a", "c", List.of())).hash()).isNotEqualTo(plan.hash());
    }
}
