package se.samverkstad.modules.control;

import com.google.gson.JsonObject;
import se.samverkstad.modules.source.Costs.Cost;

/** What a module has cost, as programs read it, on every face. */
public final class CostJson {
    private CostJson() {}

    /** Times in milliseconds. */
    public static JsonObject of(Cost cost) {
        JsonObject json = new JsonObject();
        json.addProperty("since", cost.since().toString());
        cost.start().ifPresent(start -> json.addProperty("startMillis", start.toMillis()));
        json.addProperty("calls", cost.calls());
        json.addProperty("failed", cost.failed());
        json.addProperty("processorMillis", cost.processor().toMillis());
        json.addProperty("allocatedBytes", cost.allocated());
        return json;
    }
}
