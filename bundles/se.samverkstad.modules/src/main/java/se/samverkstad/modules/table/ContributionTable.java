package se.samverkstad.modules.table;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverkstad.api.web.PageRoute.Kind;

/**
 * All contributions at one moment: immutable, replaced as a whole. The answer to "which generation serves this module for
 * this audience" is {@link #generation}; today every audience has the same.
 */
public final class ContributionTable {
    private static final String HELP = "/hjalp/";

    private final long number;
    private final Map<String, Contributions> byModule;
    private final Map<String, Absent> absent;
    private final Map<String, List<Route>> routesByFirstSegment = new HashMap<>();
    private final List<MenuItem> menu;
    private final List<PlacedPart> parts;
    private final List<PlacedGuide> guides;
    private final List<OfferedFeed> feeds;
    private final List<Commanded> commands;
    private final List<PlacedTodos> todos;

    public ContributionTable(long number, Collection<Contributions> contributions, Collection<Absent> absent) {
        this.number = number;
        this.byModule = new TreeMap<>();
        contributions.forEach(each -> byModule.put(each.generation().module(), each));
        this.absent = new TreeMap<>();
        absent.forEach(each -> this.absent.put(each.module(), each));
        all(Route.class)
                .sorted(comparing(ContributionTable::literalFirst))
                .forEach(route -> routesByFirstSegment
                        .computeIfAbsent(first(route.segments()), key -> new java.util.ArrayList<>())
                        .add(route));
        menu = all(MenuItem.class)
                .sorted(comparingInt(MenuItem::order).thenComparing(MenuItem::path))
                .toList();
        parts = all(PlacedPart.class)
                .sorted(comparingInt(PlacedPart::order)
                        .thenComparing(part -> part.generation().module()))
                .toList();
        guides = all(PlacedGuide.class)
                .sorted(comparingInt(PlacedGuide::order).thenComparing(PlacedGuide::key))
                .toList();
        feeds = all(OfferedFeed.class)
                .sorted(comparingInt(OfferedFeed::order)
                        .thenComparing(feed -> feed.generation().module())
                        .thenComparing(OfferedFeed::id))
                .toList();
        commands = all(Commanded.class)
                .sorted(comparingInt(Commanded::order).thenComparing(Commanded::key))
                .toList();
        todos = all(PlacedTodos.class)
                .sorted(comparingInt(PlacedTodos::order).thenComparing(PlacedTodos::key))
                .toList();
    }

    /** Grows by one with every switch; stamps pages, so that a click from an older page is known as such. */
    public long number() {
        return number;
    }

    public Optional<Contributions> generation(String module) {
        return Optional.ofNullable(byModule.get(module));
    }

    public Collection<Contributions> generations() {
        return byModule.values();
    }

    /** The route that answers, literal segments before placeholders; POST finds actions, GET and HEAD the rest. */
    public Optional<Route.Match> route(String method, String path) {
        boolean post = method.equals("POST");
        List<String> segments = Paths.segments(path);
        for (Route route : routesByFirstSegment.getOrDefault(first(segments), List.of())) {
            if (post == (route.kind() == Kind.ACTION)) {
                Optional<Map<String, String>> values = route.match(segments);
                if (values.isPresent()) {
                    return Optional.of(new Route.Match(route, values.get()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where the help on a page is read: on the page of help that its route names, else on the first of its module.
     *
     * @return an address; empty when neither route nor module has any
     */
    public Optional<String> help(String path) {
        Optional<Route> route = route("GET", path).or(() -> route("POST", path)).map(Route.Match::route);
        String module = route.map(found -> found.generation().module()).orElseGet(() -> first(Paths.segments(path)));
        return help(module, route.map(Route::help).orElse(""));
    }

    /**
     * Where the help on a part is read: as on a page of its module.
     *
     * @return an address; empty when neither part nor module has any
     */
    public Optional<String> help(PlacedPart part) {
        return help(part.generation().module(), part.help());
    }

    private Optional<String> help(String module, String named) {
        Help help = generation(module).map(Contributions::help).orElseGet(Help::none);
        return named.isEmpty() || !module.equals(GenerationKey.CORE) && !help.holds(named)
                ? help.pages().stream().findFirst().map(page -> HELP + module + "/" + page)
                : Optional.of(module.equals(GenerationKey.CORE) ? HELP + named : HELP + module + "/" + named);
    }

    /** Every menu entry, in order; the caller shows those the person may see. */
    public List<MenuItem> menu() {
        return menu;
    }

    public List<PlacedPart> parts(String target) {
        return parts.stream().filter(part -> part.target().equals(target)).toList();
    }

    /** Every guide, in order; the caller shows those the person may see. */
    public List<PlacedGuide> guides() {
        return guides;
    }

    /** @param key as {@link PlacedGuide#key()} */
    public Optional<PlacedGuide> guide(String key) {
        return guides.stream().filter(guide -> guide.key().equals(key)).findFirst();
    }

    /** Everything to subscribe to, in order; the caller shows each person what they may have. */
    public List<OfferedFeed> feeds() {
        return feeds;
    }

    public Optional<OfferedFeed> feed(String module, String id) {
        return feeds.stream()
                .filter(feed ->
                        feed.generation().module().equals(module) && feed.id().equals(id))
                .findFirst();
    }

    /** Every command, in order; the caller offers those the person may run. */
    public List<Commanded> commands() {
        return commands;
    }

    public Optional<Commanded> command(String key) {
        return commands.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** A job of a module; empty when the module is away, or its version has no such job. */
    public Optional<OfferedJob> job(String module, String id) {
        return generation(module).stream()
                .flatMap(found -> found.all(OfferedJob.class).stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** Everyone who tells of things to do, in order; the caller asks about those the person may have. */
    public List<PlacedTodos> todos() {
        return todos;
    }

    /** The paused or removed module that a path belonged to. */
    public Optional<Absent> absent(String path) {
        return Optional.ofNullable(absent.get(first(Paths.segments(path))));
    }

    public Collection<Absent> absent() {
        return absent.values();
    }

    private <C extends Contribution> Stream<C> all(Class<C> type) {
        return byModule.values().stream().flatMap(each -> each.all(type).stream());
    }

    private static String first(List<String> segments) {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    private static String literalFirst(Route route) {
        StringBuilder key = new StringBuilder();
        route.segments().forEach(segment -> key.append(Paths.placeholder(segment) ? '1' : '0'));
        return key.toString();
    }
}
