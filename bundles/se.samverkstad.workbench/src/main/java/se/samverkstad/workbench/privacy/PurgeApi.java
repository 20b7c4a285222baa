package se.samverkstad.workbench.privacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.KeptData.Standing;
import se.samverkstad.workbench.api.call.ApiRefusal;
import se.samverkstad.workbench.api.call.Area;
import se.samverkstad.workbench.api.call.Call;
import se.samverkstad.workbench.api.call.Reply;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/**
 * Purges to programs: the plan of one below its module, orders below {@code /api/modules/-/purges}. The same rules as on the
 * page; an order names the plan that it was made on, and is refused with what has changed when that no longer holds.
 */
@Component(service = PurgeApi.class)
public final class PurgeApi implements Area {
    private static final String ORDERS = "/api/modules/-/purges";
    private static final Pattern PLAN = Pattern.compile("/api/modules/([a-z][a-z0-9-]{0,30})/purge");
    private static final Pattern ORDER = Pattern.compile(ORDERS + "/([0-9a-f-]{36})");
    private static final Pattern CANCEL = Pattern.compile(ORDERS + "/([0-9a-f-]{36})/cancel");

    private final Purging purging;
    private final PurgeOrders orders;
    private final PurgePlans plans;
    private final PurgeDays days;
    private final Screens screens;

    @Activate
    public PurgeApi(
            @Reference Purging purging,
            @Reference PurgeOrders orders,
            @Reference PurgePlans plans,
            @Reference PurgeDays days,
            @Reference Screens screens) {
        this.purging = purging;
        this.orders = orders;
        this.plans = plans;
        this.days = days;
        this.screens = screens;
    }

    @Override
    public Optional<Reply> answer(Call call) {
        Optional<String> module = call.within(PLAN);
        Optional<String> order = call.within(ORDER);
        Optional<String> cancel = call.within(CANCEL);
        boolean all = call.path().equals(ORDERS);
        if (call.post()
                ? module.or(() -> cancel).isEmpty()
                : module.or(() -> order).isEmpty() && !all) {
            return Optional.empty();
        }
        call.demand().accept(Manage.PERMISSION);
        Text text = screens.text(call.caller().language());
        if (module.isPresent()) {
            return Optional.of(
                    call.post() ? order(module.get(), call, text) : Reply.of(plan(planned(module.get()), text)));
        }
        if (cancel.isPresent()) {
            found(cancel.get());
            if (!purging.cancel(cancel.get(), call.caller().by())) {
                throw new ApiRefusal(409, "purge-too-late");
            }
            return Optional.of(Reply.of(json(found(cancel.get()))));
        }
        return Optional.of(Reply.of(order.map(id -> json(found(id))).orElseGet(this::list)));
    }

    private Purging.Plan planned(String module) {
        return purging.plan(module).orElseThrow(() -> new ApiRefusal(404, "kept", module));
    }

    private PurgeOrder found(String id) {
        return orders.find(id).orElseThrow(() -> new ApiRefusal(404, "purge"));
    }

    private JsonObject list() {
        JsonArray all = new JsonArray();
        orders.all().forEach(each -> all.add(json(each)));
        JsonObject json = new JsonObject();
        json.add("purges", all);
        return json;
    }

    private JsonObject plan(Purging.Plan plan, Text text) {
        plans.keep(plan);
        JsonObject json = new JsonObject();
        json.addProperty("plan", plan.hash());
        json.addProperty("page", PurgePage.PATH + "/plan/" + plan.hash());
        json.addProperty("module", plan.module().module());
        json.addProperty("standing", plan.module().standing().name());
        json.addProperty("possible", plan.possible());
        orders.open(plan.module().module()).ifPresent(open -> json.add("waiting", json(open)));
        JsonArray sets = new JsonArray();
        for (Purging.Kept kept : plan.sets()) {
            JsonObject set = new JsonObject();
            set.addProperty("id", kept.set().id());
            set.addProperty("name", kept.set().name(text.locale().getLanguage()));
            set.addProperty("disposition", kept.set().disposition().name());
            set.addProperty("rows", kept.rows());
            set.addProperty("bar", kept.bar().name());
            sets.add(set);
        }
        json.add("sets", sets);
        return json;
    }

    private Reply order(String module, Call call, Text text) {
        JsonObject sent = call.sent().get();
        Purging.Plan plan = planned(module);
        boolean open = orders.open(module).isPresent();
        String hash = member(sent, PurgeForm.PLAN).orElse("");
        Optional<PurgePlans.Seen> before =
                plans.find(hash).filter(seen -> seen.module().equals(module));
        if (before.isEmpty()) {
            throw new ApiRefusal(404, "plan");
        }
        if (!plan.hash().equals(hash) || open) {
            throw new ApiRefusal(409, "stale").moved(differences(before.get(), plan, open, text));
        }
        if (plan.module().standing() != Standing.REMOVED) {
            throw new ApiRefusal(422, "purge-invalid", text.of("purge.not-possible"));
        }
        List<String> sets = sets(sent);
        String wait = member(sent, "days").orElse(Integer.toString(Purging.DAYS));
        Map<String, Optional<String>> fields = Map.of(
                Decision.REFERENCE,
                member(sent, "decision"),
                Decision.WHO,
                member(sent, "decidedBy"),
                Decision.DAY,
                member(sent, "day"),
                Decision.RECEIPT,
                member(sent, "receipt"),
                PurgeForm.DAYS,
                Optional.of(wait),
                PurgeForm.PLAN,
                Optional.of(hash),
                "bekrafta",
                Optional.of("ja"));
        Decision.Sent decision = name -> fields.getOrDefault(name, Optional.empty());
        Map<String, String> faults = PurgeFaults.of(plan, sets, decision, purging, text);
        if (!faults.isEmpty()) {
            throw new ApiRefusal(422, "purge-invalid", String.join(" ", faults.values()));
        }
        PurgeOrder order = purging.order(
                plan,
                sets,
                Decision.of(decision),
                Integer.parseInt(wait.strip()),
                call.caller().by());
        days.soon();
        return Reply.created(json(order), ORDERS + "/" + order.id());
    }

    private static JsonArray differences(PurgePlans.Seen before, Purging.Plan plan, boolean open, Text text) {
        JsonArray all = new JsonArray();
        for (String sentence : PurgePlans.differences(before, plan, open, text)) {
            JsonObject one = new JsonObject();
            one.addProperty("module", plan.module().module());
            one.addProperty("detail", sentence);
            all.add(one);
        }
        return all;
    }

    private static JsonObject json(PurgeOrder order) {
        JsonObject json = new JsonObject();
        json.addProperty("id", order.id());
        json.addProperty("module", order.module());
        json.addProperty("state", order.state().name());
        JsonArray sets = new JsonArray();
        order.sets().forEach(sets::add);
        json.add("sets", sets);
        json.addProperty("decision", order.decision().reference());
        json.addProperty("decidedBy", order.decision().who());
        json.addProperty("day", order.decision().day().toString());
        json.addProperty("receipt", order.decision().receipt());
        json.addProperty("by", order.by());
        json.addProperty("planned", order.at().toString());
        json.addProperty("due", order.due().toString());
        order.ended().ifPresent(at -> json.addProperty("ended", at.toString()));
        JsonArray gone = new JsonArray();
        order.purged().forEach(each -> {
            JsonObject set = new JsonObject();
            set.addProperty("set", each.set());
            set.addProperty("rows", each.rows());
            set.addProperty("files", each.files());
            set.addProperty("at", each.at().toString());
            gone.add(set);
        });
        json.add("purged", gone);
        return json;
    }

    /** Those that were named; a list that is none of words is refused. */
    private static List<String> sets(JsonObject sent) {
        JsonElement named = sent.get("sets");
        if (named == null || !named.isJsonArray()) {
            throw new ApiRefusal(400, "member", "sets");
        }
        List<String> sets = new ArrayList<>();
        for (JsonElement each : named.getAsJsonArray()) {
            if (!each.isJsonPrimitive()) {
                throw new ApiRefusal(400, "member", "sets");
            }
            sets.add(each.getAsString());
        }
        return sets;
    }

    private static Optional<String> member(JsonObject sent, String name) {
        return Optional.ofNullable(sent.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
