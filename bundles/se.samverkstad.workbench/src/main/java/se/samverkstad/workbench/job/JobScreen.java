package se.samverkstad.workbench.job;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.OfferedJob;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.people.Directory;
import se.samverkstad.workbench.job.JobRun.State;
import se.samverkstad.workbench.modules.Wording;
import se.samverkstad.workbench.shell.ModuleNames;
import se.samverkstad.workbench.shell.Screens;

/** Runs in words, for whoever may see them. */
@Component(service = JobScreen.class)
public final class JobScreen {
    static final String PATH = "/jobb";

    private static final int MOST = 200;
    private static final int HUNDRED = 100;
    private static final int QUARTER = 25;

    private final JobRows rows;
    private final JobDesk desk;
    private final Switchboard switchboard;
    private final Directory directory;
    private final Screens screens;

    @Activate
    public JobScreen(
            @Reference JobRows rows,
            @Reference JobDesk desk,
            @Reference Switchboard switchboard,
            @Reference Directory directory,
            @Reference Screens screens) {
        this.rows = rows;
        this.desk = desk;
        this.switchboard = switchboard;
        this.directory = directory;
        this.screens = screens;
    }

    List<JobView> running(Request request) {
        return views(rows.running(request.principal()::may, MOST), request);
    }

    List<JobView> ended(Request request) {
        return views(rows.ended(request.principal()::may, MOST), request);
    }

    /** Those under way that this person started. */
    List<JobView> mine(Request request) {
        return views(rows.running(UUID.fromString(request.principal().id()), MOST), request);
    }

    private List<JobView> views(List<JobRun> runs, Request request) {
        Map<UUID, String> names = new HashMap<>();
        return runs.stream()
                .filter(run -> request.principal().may(run.permission()))
                .map(run -> view(run, names.computeIfAbsent(run.person(), this::name), request))
                .toList();
    }

    /** @param heard how many quarters were said aloud already */
    View state(JobRun run, Request request, int heard) {
        JobView view = view(run, request);
        Text text = screens.text(request.locale());
        String aloud = "";
        if (!view.running()) {
            aloud = view.state() + " " + view.said();
        } else if (view.quarter() > heard) {
            aloud = text.of("jobs.aloud", view.title(), view.percent());
        }
        return screens.view("job/state.jte", Map.of("text", text, "job", view, "aloud", aloud));
    }

    JobView view(JobRun run, Request request) {
        return view(run, name(run.person()), request);
    }

    private String name(UUID person) {
        return directory.member(person).map(member -> member.person().name()).orElse("");
    }

    /** @param by the name of whoever started it; empty for nobody who is still here */
    private JobView view(JobRun run, String by, Request request) {
        Text text = screens.text(request.locale());
        ContributionTable table = switchboard.current();
        Optional<OfferedJob> job = table.job(run.module(), run.job());
        boolean stays = run.running() && !job.map(OfferedJob::cancellable).orElse(true);
        long percent = run.whole() == 0 ? 0 : HUNDRED * run.done() / run.whole();
        return new JobView(
                run.id().toString(),
                run.path(),
                job.map(OfferedJob::title).orElse(run.title()).in(text.locale()),
                about(run, by, table, text),
                state(run, table.generation(run.module()).isPresent(), text),
                run.said().in(text.locale()),
                run.running(),
                colour(run.state()),
                run.whole() == 0 ? "" : Long.toString(percent),
                run.whole() == 0 ? "" : counted(run, percent, text),
                (int) (percent / QUARTER),
                desk.cancellable(run),
                run.state() == State.FAILED && job.isPresent(),
                stays ? text.of("jobs.stays") : "",
                opens(run, table, request.principal()));
    }

    private static String about(JobRun run, String name, ContributionTable table, Text text) {
        String of = ModuleNames.of(run.module(), table, text);
        String begun = Wording.moment(run.begun(), text);
        String started = name.isEmpty() ? text.of("jobs.begun", begun) : text.of("jobs.begun-by", begun, name);
        return run.running() ? of + " · " + started : of + " · " + started + " · " + ended(run, text);
    }

    private static String ended(JobRun run, Text text) {
        return text.of("jobs.ended", Wording.moment(run.changed(), text));
    }

    private static String state(JobRun run, boolean here, Text text) {
        if (!run.running()) {
            return text.of("jobs.state-" + run.state().word());
        }
        if (run.cancelled()) {
            return text.of("jobs.state-stopping");
        }
        return text.of(here ? "jobs.state-on" : "jobs.state-away");
    }

    private static String colour(State state) {
        return switch (state) {
            case DONE -> "success";
            case FAILED -> "danger";
            case ON, CANCELLED -> "info";
        };
    }

    private static String counted(JobRun run, long percent, Text text) {
        NumberFormat number = NumberFormat.getIntegerInstance(text.locale());
        return text.of("jobs.counted", number.format(run.done()), number.format(run.whole()), Long.toString(percent));
    }

    /** A link that leads nowhere is not shown. */
    private static String opens(JobRun run, ContributionTable table, Principal reader) {
        String path = run.address().replaceFirst("[?#].*", "");
        boolean may = table.route("GET", path)
                .map(Route.Match::route)
                .filter(route -> route.kind() == PageRoute.Kind.PUBLIC || reader.may(route.permission()))
                .isPresent();
        return may ? run.address() : "";
    }
}
