package se.samverkstad.modules.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Scheduled;

/** A change that is planned for later, as machines read it. Who planned it is on the record, and not here. */
public final class ScheduledJson {
    private ScheduledJson() {}

    public static JsonObject of(Scheduled scheduled, Locale language) {
        JsonObject json = new JsonObject();
        json.addProperty("id", scheduled.id());
        json.addProperty("plan", scheduled.plan().hash());
        json.addProperty("at", scheduled.due().toString());
        json.addProperty("state", scheduled.state().name());
        scheduled.run().ifPresent(run -> json.addProperty("run", run));
        scheduled.why().ifPresent(why -> json.addProperty("why", why.in(language)));
        JsonArray moved = new JsonArray();
        for (Moved.Difference each : scheduled.differences()) {
            JsonObject difference = new JsonObject();
            difference.addProperty("module", each.module());
            difference.addProperty("detail", each.sentence().in(language));
            moved.add(difference);
        }
        json.add("moved", moved);
        return json;
    }
}
