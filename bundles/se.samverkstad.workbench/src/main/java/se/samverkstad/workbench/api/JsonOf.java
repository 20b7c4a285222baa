package se.samverkstad.workbench.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.control.ModuleJson;

/** What the kernel says, as JSON. */
final class JsonOf {
    private JsonOf() {}

    /** @param told what its page says */
    static JsonObject plan(Plan plan, List<String> told) {
        JsonObject json = ModuleJson.of(plan).getAsJsonObject();
        JsonArray sentences = new JsonArray();
        told.forEach(sentences::add);
        json.add("told", sentences);
        json.addProperty("page", "/moduler/plan/" + plan.hash());
        return json;
    }

    static JsonObject run(Run run, Locale language) {
        boolean ended = run.ended(); // asked first: what is read after it does not change any more
        JsonObject json = new JsonObject();
        json.addProperty("id", run.id());
        json.addProperty("plan", run.plan().hash());
        json.addProperty("phase", run.phase().name());
        json.addProperty("ended", ended);
        json.addProperty("succeeded", ended && run.failure().isEmpty());
        JsonObject calls = new JsonObject();
        calls.addProperty("answered", run.calls().answered());
        calls.addProperty("failed", run.calls().failed());
        json.add("calls", calls);
        JsonArray remarks = new JsonArray();
        run.remarks().forEach(remark -> remarks.add(remark.in(language)));
        json.add("remarks", remarks);
        run.failure().ifPresent(failure -> {
            JsonObject why = new JsonObject();
            why.addProperty(
                    "code", run.failureCode().orElse(ModuleRefusal.Code.FAILED).name());
            why.addProperty("detail", failure.in(language));
            json.add("failure", why);
        });
        json.addProperty("page", "/moduler/korning/" + run.id());
        return json;
    }

    static JsonArray differences(Moved moved, Locale language) {
        JsonArray all = new JsonArray();
        moved.differences().forEach(each -> {
            JsonObject difference = new JsonObject();
            difference.addProperty("module", each.module());
            difference.addProperty("detail", each.sentence().in(language));
            all.add(difference);
        });
        return all;
    }
}
