package se.samverkstad.modules.generation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.demo.DemoContent;
import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.health.HealthCheck;
import se.samverkstad.api.job.Job;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.todo.TodoEntry;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.work.WaitingWork;
import se.samverkstad.modules.rules.CommandRules;
import se.samverkstad.modules.rules.FeedRules;
import se.samverkstad.modules.rules.JobRules;
import se.samverkstad.modules.rules.ModuleRules;
import se.samverkstad.modules.rules.PartRules;
import se.samverkstad.modules.rules.TodoRules;
import se.samverkstad.modules.table.Check;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.Contribution;
import se.samverkstad.modules.table.Demonstration;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.NoticeSort;
import se.samverkstad.modules.table.OfferedFeed;
import se.samverkstad.modules.table.OfferedJob;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.modules.table.PlacedTodos;
import se.samverkstad.modules.table.Resting;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Searchable;

/** The types of services that are contributions, and how each is read from what its component declares. */
final class Types {
    static final Map<Class<?>, Function<Declared, List<Contribution>>> ALL = Map.ofEntries(
            of(Page.class, Types::page),
            of(Part.class, Types::part),
            of(HealthCheck.class, Types::check),
            of(DemoContent.class, Types::demonstration),
            of(WaitingWork.class, Types::resting),
            of(SearchSource.class, Types::source),
            of(Guide.class, declared -> List.of(GuideOf.declared(declared))),
            of(NoticeKind.class, Types::notice),
            of(PersonalFeed.class, Types::feed),
            of(Command.class, Types::command),
            of(TodoSource.class, Types::todos),
            of(Job.class, Types::job));

    private Types() {}

    private static Map.Entry<Class<?>, Function<Declared, List<Contribution>>> of(
            Class<?> type, Function<Declared, List<Contribution>> read) {
        return Map.entry(type, read);
    }

    private static List<Contribution> page(Declared declared) {
        Route route = new Route(
                declared.generation(),
                declared.path(ModuleRules.ROUTE_PATH),
                kind(declared.text(ModuleRules.ROUTE_KIND)),
                declared.text(ModuleRules.ROUTE_PERMISSION),
                declared.number("samverkstad.route.upload.limit"),
                Set.copyOf(declared.texts("samverkstad.route.unexamined")),
                declared.text(ModuleRules.HELP_PAGE),
                declared.service(Page.class));
        return declared.text(ModuleRules.MENU_LABEL).isEmpty()
                ? List.of(route)
                : List.of(
                        route,
                        new MenuItem(
                                route.generation(),
                                route.pattern(),
                                declared.label(ModuleRules.MENU_LABEL),
                                declared.order("samverkstad.menu.order"),
                                route.permission()));
    }

    private static Kind kind(String declared) {
        return declared.isEmpty() ? Kind.PAGE : Kind.valueOf(declared);
    }

    private static List<Contribution> part(Declared declared) {
        return List.of(new PlacedPart(
                declared.generation(),
                PartRules.id(declared.text(PartRules.ID), declared.text(PartRules.TITLE)),
                declared.text(PartRules.TARGET),
                PartRules.region(declared.text(PartRules.REGION)),
                declared.label(PartRules.TITLE),
                declared.order("samverkstad.part.order"),
                declared.yes("samverkstad.part.wide"),
                declared.text(PartRules.PERMISSION),
                declared.text(ModuleRules.HELP_PAGE),
                declared.service(Part.class)));
    }

    private static List<Contribution> check(Declared declared) {
        return List.of(new Check(declared.generation(), declared.service(HealthCheck.class)));
    }

    private static List<Contribution> demonstration(Declared declared) {
        return List.of(new Demonstration(declared.generation(), declared.service(DemoContent.class)));
    }

    private static List<Contribution> resting(Declared declared) {
        return List.of(new Resting(declared.generation(), declared.service(WaitingWork.class)));
    }

    private static List<Contribution> source(Declared declared) {
        return List.of(new Searchable(
                declared.generation(),
                declared.text(ModuleRules.SEARCH_ID),
                declared.label(ModuleRules.SEARCH_LABEL),
                declared.text(ModuleRules.SEARCH_PERMISSION),
                declared.service(SearchSource.class)));
    }

    /** Its component is never made: it says all in its properties. */
    private static List<Contribution> notice(Declared declared) {
        return List.of(new NoticeSort(
                declared.generation(),
                declared.text(ModuleRules.NOTICE_ID),
                declared.label(ModuleRules.NOTICE_NAME),
                declared.text(ModuleRules.NOTICE_PERMISSION),
                declared.order("samverkstad.notice.order"),
                !declared.no("samverkstad.notice.optional"),
                !declared.no("samverkstad.notice.weekly")));
    }

    private static List<Contribution> feed(Declared declared) {
        return List.of(new OfferedFeed(
                declared.generation(),
                declared.text(FeedRules.ID),
                FeedKind.valueOf(declared.text(FeedRules.KIND)),
                declared.label(FeedRules.NAME),
                declared.label(FeedRules.DESCRIPTION),
                declared.order(FeedRules.ORDER),
                declared.text(FeedRules.PERMISSION),
                declared.service(PersonalFeed.class)));
    }

    private static List<Contribution> command(Declared declared) {
        return List.of(new Commanded(
                declared.generation(),
                declared.text(CommandRules.ID),
                declared.label(CommandRules.TITLE),
                declared.label(CommandRules.DESCRIPTION),
                declared.text(CommandRules.PERMISSION),
                declared.texts(CommandRules.PLACES).stream()
                        .map(declared::within)
                        .toList(),
                declared.order("samverkstad.command.order"),
                declared.text(CommandRules.KEYS),
                declared.yes("samverkstad.command.opens"),
                declared.service(Command.class)));
    }

    private static List<Contribution> job(Declared declared) {
        return List.of(new OfferedJob(
                declared.generation(),
                declared.text(JobRules.ID),
                declared.label(JobRules.TITLE),
                declared.text(JobRules.PERMISSION),
                !declared.no("samverkstad.job.cancellable"),
                declared.service(Job.class)));
    }

    private static List<Contribution> todos(Declared declared) {
        return List.of(new PlacedTodos(
                declared.generation(),
                declared.text(TodoRules.ID),
                declared.order(TodoEntry.PREFIX_ + "order"),
                declared.text(TodoRules.PERMISSION),
                declared.service(TodoSource.class)));
    }
}
