package se.samverkstad.workbench.privacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.KeptData.Standing;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/**
 * {@code modules.purge}: shows what would go; plans it with {@code apply}, calls the planned one off with {@code cancel}. The
 * same rules as on the page.
 */
@Component(service = ControlCommand.class)
public final class PurgeCommand implements ControlCommand {
    private final Purging purging;
    private final PurgeOrders orders;
    private final PurgePlans plans;
    private final PurgeDays days;
    private final Screens screens;

    @Activate
    public PurgeCommand(
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
    public String name() {
        return "modules.purge";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        Text text = screens.text(Languages.of(member(arguments, "language").orElse("sv")));
        String module = member(arguments, "module").orElse("");
        Purging.Plan plan = purging.plan(module)
                .orElseThrow(() -> new ControlRefusal("UNKNOWN", text.of("kept.nothing-detail", module)));
        if (arguments.has("cancel")) {
            boolean cancelled = orders.open(module)
                    .filter(order -> purging.cancel(order.id(), By.commandLine()))
                    .isPresent();
            if (!cancelled) {
                throw new ControlRefusal("NOT_APPLICABLE", text.of("purge.too-late"));
            }
            return said(List.of(text.of("purge.cancelled")));
        }
        Optional<String> meant = member(arguments, "plan");
        if (meant.isPresent() && !meant.get().equals(plan.hash())) {
            PurgePlans.Seen before = plans.find(meant.get())
                    .filter(seen -> seen.module().equals(module))
                    .orElseThrow(() -> new ControlRefusal("UNKNOWN", text.of("purge.plan-gone")));
            boolean open = orders.open(module).isPresent();
            throw new ControlRefusal(
                    "STALE",
                    text.of("plan.moved") + " " + String.join(" ", PurgePlans.differences(before, plan, open, text)));
        }
        if (plan.module().standing() != Standing.REMOVED || orders.open(module).isPresent()) {
            throw new ControlRefusal("NOT_APPLICABLE", text.of("purge.not-possible"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(text.of("plan.nothing-yet"));
        plan.sets().forEach(kept -> lines.add(kept.set().id() + ": " + PurgeWords.set(kept, text)));
        if (!arguments.has("apply")) {
            plans.keep(plan);
            lines.add(text.of("purge.shared", PurgePage.PATH + "/plan/" + plan.hash()));
            JsonObject result = said(lines);
            result.addProperty("hash", plan.hash());
            return result;
        }
        return ordered(plan, arguments, text);
    }

    private JsonObject ordered(Purging.Plan plan, JsonObject arguments, Text text) {
        List<String> sets = new ArrayList<>();
        if (arguments.has("sets")) {
            arguments.getAsJsonArray("sets").forEach(each -> sets.add(each.getAsString()));
        } else {
            plan.sets().stream()
                    .filter(Purging.Kept::purgeable)
                    .forEach(each -> sets.add(each.set().id()));
        }
        String wait = member(arguments, "days").orElse(Integer.toString(Purging.DAYS));
        Map<String, Optional<String>> fields = Map.of(
                Decision.REFERENCE,
                member(arguments, "decision"),
                Decision.WHO,
                member(arguments, "decided-by"),
                Decision.DAY,
                member(arguments, "day"),
                Decision.RECEIPT,
                member(arguments, "receipt"),
                PurgeForm.DAYS,
                Optional.of(wait),
                PurgeForm.PLAN,
                Optional.of(plan.hash()),
                "bekrafta",
                Optional.of("ja"));
        Decision.Sent sent = name -> fields.getOrDefault(name, Optional.empty());
        Map<String, String> faults = PurgeFaults.of(plan, sets, sent, purging, text);
        if (!faults.isEmpty()) {
            throw new ControlRefusal("INVALID", String.join(" ", faults.values()));
        }
        PurgeOrder order = purging.order(plan, sets, Decision.of(sent), Integer.parseInt(wait), By.commandLine());
        days.soon();
        JsonObject result = said(List.of(text.of("purge.planned", text.day(order.due()))));
        result.addProperty("order", order.id());
        result.addProperty("due", order.due().toString());
        return result;
    }

    private static JsonObject said(List<String> lines) {
        JsonArray text = new JsonArray();
        lines.forEach(text::add);
        JsonObject result = new JsonObject();
        result.add("text", text);
        return result;
    }

    private static Optional<String> member(JsonObject arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
