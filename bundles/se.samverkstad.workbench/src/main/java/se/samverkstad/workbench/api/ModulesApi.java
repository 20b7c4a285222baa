package se.samverkstad.workbench.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.DesiredState;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.SwedishTime;
import se.samverkstad.modules.control.DesiredJson;
import se.samverkstad.modules.control.ModuleJson;
import se.samverkstad.modules.control.ScheduledJson;
import se.samverkstad.modules.control.Wishes;
import se.samverkstad.workbench.api.call.ApiRefusal;
import se.samverkstad.workbench.api.call.Area;
import se.samverkstad.workbench.api.call.Call;
import se.samverkstad.workbench.api.call.Caller;
import se.samverkstad.workbench.api.call.Reply;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.modules.PlanAnswers;
import se.samverkstad.workbench.modules.past.PastJson;
import se.samverkstad.workbench.web.Exchange;

/**
 * {@code /api/modules} and what lies below: everything that is no module's own lies below {@code -}, which no module can be
 * called.
 */
@Component(service = ModulesApi.class)
public final class ModulesApi implements Area {
    private static final String ROOT = "/api/modules";
    private static final Pattern ONE = Pattern.compile(ROOT + "/([a-z][a-z0-9-]{0,30})");
    private static final Pattern PLAN = Pattern.compile(ROOT + "/-/plans/([0-9a-f]{64})");
    private static final Pattern APPLY = Pattern.compile(ROOT + "/-/plans/([0-9a-f]{64})/apply");
    private static final Pattern SCHEDULE = Pattern.compile(ROOT + "/-/plans/([0-9a-f]{64})/schedule");
    private static final Pattern CALL_OFF = Pattern.compile(ROOT + "/-/scheduled/([0-9a-f-]{36})/cancel");
    private static final Pattern RUN = Pattern.compile(ROOT + "/-/runs/([0-9a-f-]{36})");
    private static final Pattern CANCEL = Pattern.compile(ROOT + "/-/runs/([0-9a-f-]{36})/cancel");

    private final Modules modules;
    private final AvailableApi available;
    private final PastJson past;
    private final PlanAnswers answers;

    @Activate
    public ModulesApi(
            @Reference Modules modules,
            @Reference AvailableApi available,
            @Reference PastJson past,
            @Reference PlanAnswers answers) {
        this.modules = modules;
        this.answers = answers;
        this.past = past;
        this.available = available;
    }

    @Override
    public Optional<Reply> answer(Call call) {
        return call.post() ? post(call) : get(call);
    }

    private Optional<Reply> get(Call call) {
        Consumer<String> demand = call.demand();
        String path = call.path();
        Matcher one = ONE.matcher(path);
        Matcher plan = PLAN.matcher(path);
        Matcher run = RUN.matcher(path);
        if (path.equals(ROOT)) {
            return may(demand, this::list);
        } else if (path.equals(ROOT + "/-/available")) {
            return may(demand, () -> available.search(call.query().get()));
        } else if (path.equals(ROOT + "/-/state")) {
            return may(demand, () -> DesiredJson.write(DesiredState.of(modules.installed())));
        } else if (path.equals(ROOT + "/-/history")) {
            return may(demand, () -> past.json(name -> call.query().get().first(name)));
        } else if (path.equals(ROOT + "/-/scheduled")) {
            return may(demand, () -> scheduled(call.caller()));
        } else if (one.matches()) {
            return may(demand, () -> one(one.group(1)));
        } else if (plan.matches()) {
            return may(demand, () -> told(plan(plan.group(1)), call));
        } else if (run.matches()) {
            return may(
                    demand,
                    () -> JsonOf.run(
                            modules.run(run.group(1)).orElseThrow(() -> new ApiRefusal(404, "run")),
                            call.caller().language()));
        }
        return Optional.empty();
    }

    private static Optional<Reply> may(Consumer<String> demand, Supplier<JsonObject> body) {
        demand.accept(Manage.PERMISSION);
        return Optional.of(Reply.of(body.get()));
    }

    private Optional<Reply> post(Call call) {
        Consumer<String> demand = call.demand();
        String path = call.path();
        Matcher apply = APPLY.matcher(path);
        Matcher cancel = CANCEL.matcher(path);
        if (path.equals(ROOT + "/-/plans")) {
            demand.accept(Manage.PERMISSION);
            return Optional.of(planned(Wishes.read(call.sent().get(), modules), call));
        } else if (apply.matches()) {
            demand.accept(Manage.PERMISSION);
            Run run = modules.apply(apply.group(1), call.caller().by());
            return Optional.of(Reply.accepted(JsonOf.run(run, call.caller().language()), ROOT + "/-/runs/" + run.id()));
        } else if (cancel.matches()) {
            demand.accept(Manage.PERMISSION);
            return Optional.of(cancelled(cancel.group(1), call));
        }
        return later(call);
    }

    private Optional<Reply> later(Call call) {
        Consumer<String> demand = call.demand();
        Caller caller = call.caller();
        Matcher schedule = SCHEDULE.matcher(call.path());
        Matcher callOff = CALL_OFF.matcher(call.path());
        if (schedule.matches()) {
            demand.accept(Manage.PERMISSION);
            JsonElement at = call.sent().get().get("at");
            Instant due = SwedishTime.parse(at != null && at.isJsonPrimitive() ? at.getAsString() : "");
            JsonObject json =
                    ScheduledJson.of(modules.schedule(schedule.group(1), due, caller.by()), caller.language());
            return Optional.of(Reply.created(json, ROOT + "/-/scheduled"));
        } else if (callOff.matches()) {
            demand.accept(Manage.PERMISSION);
            if (!modules.callOff(callOff.group(1), caller.by())) {
                throw new ApiRefusal(404, "scheduled");
            }
            return Optional.of(Reply.of(scheduled(caller)));
        }
        return Optional.empty();
    }

    private JsonObject scheduled(Caller caller) {
        JsonObject json = new JsonObject();
        json.add(
                "scheduled",
                modules.scheduled()
                        .<JsonElement>map(each -> ScheduledJson.of(each, caller.language()))
                        .orElse(JsonNull.INSTANCE));
        return json;
    }

    private Reply cancelled(String id, Call call) {
        Run run = modules.run(id).orElseThrow(() -> new ApiRefusal(404, "run"));
        if (!modules.cancel(id, call.caller().by())) {
            throw new ApiRefusal(409, "too-late");
        }
        return Reply.accepted(JsonOf.run(run, call.caller().language()), ROOT + "/-/runs/" + id);
    }

    private Reply planned(List<Change> changes, Call call) {
        if (changes.isEmpty()) {
            JsonObject nothing = new JsonObject();
            nothing.add("steps", new JsonArray());
            return Reply.of(nothing);
        }
        Plan plan = modules.plan(changes);
        return Reply.created(told(plan, call), ROOT + "/-/plans/" + plan.hash());
    }

    private JsonObject told(Plan plan, Call call) {
        return JsonOf.plan(plan, answers.tell(plan, call.caller().language()));
    }

    private Plan plan(String hash) {
        return modules.plan(hash).orElseThrow(() -> new ApiRefusal(404, "plan"));
    }

    /** What has moved since the plan that was asked about was made. */
    Optional<Moved> moved(Exchange exchange) {
        Matcher apply = APPLY.matcher(exchange.path());
        Matcher schedule = SCHEDULE.matcher(exchange.path());
        return apply.matches()
                ? modules.moved(apply.group(1))
                : schedule.matches() ? modules.moved(schedule.group(1)) : Optional.empty();
    }

    private JsonObject list() {
        JsonObject json = new JsonObject();
        json.add("installed", ModuleJson.of(modules.installed()));
        json.add("offered", ModuleJson.of(modules.offered()));
        return json;
    }

    private JsonObject one(String id) {
        Optional<InstalledModule> here = modules.installed().stream()
                .filter(each -> each.module().equals(id))
                .findFirst();
        Optional<OfferedModule> offer = modules.offered().stream()
                .filter(each -> each.module().equals(id))
                .findFirst();
        if (here.isEmpty() && offer.isEmpty()) {
            throw new ApiRefusal(404, "module", id);
        }
        JsonObject json = new JsonObject();
        here.ifPresent(module -> json.add("installed", ModuleJson.of(module)));
        offer.ifPresent(module -> json.add("offered", ModuleJson.of(module)));
        available.tell(id, json);
        return json;
    }
}
