package se.samverkstad.workbench.guides;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.PlacedGuide;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.guides.Asking.Answer;
import se.samverkstad.workbench.web.Reach;

/** The guides that there are for a person, with how far they have come. */
@Component(service = Shelf.class)
public final class Shelf {
    static final String PATH = "/guider";

    /** With several guides that hang, Start waits no longer than this for all of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Function<Principal, Set<String>> newcomer;
    private final Function<String, Marks> progress;
    private final Asking asking;
    private final Function<Locale, Map<String, String>> names;

    @Activate
    public Shelf(
            @Reference Newcomer newcomer,
            @Reference Progress progress,
            @Reference Asking asking,
            @Reference Roles roles) {
        this(
                newcomer::roles,
                progress::of,
                asking,
                locale -> roles.all().stream().collect(Collectors.toMap(Role::key, role -> role.name(locale))));
    }

    Shelf(
            Function<Principal, Set<String>> newcomer,
            Function<String, Marks> progress,
            Asking asking,
            Function<Locale, Map<String, String>> names) {
        this.newcomer = newcomer;
        this.progress = progress;
        this.asking = asking;
        this.names = names;
    }

    /** All that this person may see and can take a step of, in order. */
    List<GuideView> all(Snapshot snapshot, Request request) {
        return views(snapshot, permitted(snapshot.table(), request), known(request), request);
    }

    /**
     * The first guide of this person's first day with a step left, not put aside; else the first that could not be asked. They
     * are asked one after the other until one answers so, for Start is drawn often; those all of whose steps are marked are not
     * asked at all.
     */
    Optional<GuideView> firstDay(Snapshot snapshot, Request request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Known known = known(request);
        Optional<GuideView> failed = Optional.empty();
        for (PlacedGuide guide : permitted(snapshot.table(), request)) {
            boolean open =
                    known.firstDay(guide) && !known.marks().aside().contains(guide.key()) && !known.allMarked(guide);
            if (open && System.nanoTime() < end) {
                Optional<GuideView> view =
                        views(snapshot, List.of(guide), known, request).stream().findFirst();
                if (view.flatMap(GuideView::next).isPresent()) {
                    return view;
                }
                failed = failed.or(() -> view.filter(GuideView::failed));
            }
        }
        return failed;
    }

    /** @param key as {@link PlacedGuide#key()} */
    Optional<GuideView> one(Snapshot snapshot, String key, Request request) {
        return declared(snapshot.table(), key, request)
                .flatMap(guide -> views(snapshot, List.of(guide), known(request), request).stream()
                        .findFirst());
    }

    static Optional<PlacedGuide> declared(ContributionTable table, String key, Request request) {
        return table.guide(key).filter(guide -> request.principal().may(guide.permission()));
    }

    /** What the guide says of one step now, if this person can take it. */
    Optional<Answer> answer(Snapshot snapshot, PlacedGuide guide, String step, Request request) {
        return Optional.ofNullable(asking.ask(snapshot, List.of(guide), request)
                        .getOrDefault(guide.key(), Map.of())
                        .get(step))
                .filter(answer -> Reach.opens(
                        snapshot.table(), request.principal(), answer.way().address()));
    }

    private static List<PlacedGuide> permitted(ContributionTable table, Request request) {
        return table.guides().stream()
                .filter(guide -> request.principal().may(guide.permission()))
                .toList();
    }

    /** What is known of the person who asks. */
    private record Known(Set<String> roles, Marks marks) {
        boolean firstDay(PlacedGuide guide) {
            return guide.firstDay().stream().anyMatch(roles::contains);
        }

        boolean allMarked(PlacedGuide guide) {
            return guide.steps().stream().allMatch(step -> marks.of(guide.key()).contains(step.id()));
        }
    }

    private Known known(Request request) {
        return new Known(
                newcomer.apply(request.principal()),
                progress.apply(request.principal().id()));
    }

    private List<GuideView> views(Snapshot snapshot, List<PlacedGuide> guides, Known known, Request request) {
        if (guides.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Answer>> asked = asking.ask(snapshot, guides, request);
        Map<String, String> named = names.apply(request.locale());
        List<GuideView> views = new ArrayList<>();
        for (PlacedGuide guide : guides) {
            Optional<Map<String, Answer>> answers = Optional.ofNullable(asked.get(guide.key()));
            List<GuideStep> steps = answers.map(each -> steps(snapshot.table(), guide, each, known.marks(), request))
                    .orElse(List.of());
            if (answers.isEmpty() || !steps.isEmpty()) {
                views.add(new GuideView(
                        guide.key(),
                        path(guide),
                        guide.title().in(request.locale()),
                        guide.lead().in(request.locale()),
                        words(guide, named),
                        steps,
                        answers.isEmpty(),
                        known.firstDay(guide),
                        known.marks().aside().contains(guide.key())));
            }
        }
        return views;
    }

    private static List<GuideStep> steps(
            ContributionTable table, PlacedGuide guide, Map<String, Answer> answers, Marks marks, Request request) {
        List<GuideStep> steps = new ArrayList<>();
        for (PlacedGuide.Step step : guide.steps()) {
            Answer answer = answers.get(step.id());
            if (answer != null
                    && Reach.opens(table, request.principal(), answer.way().address())) {
                steps.add(new GuideStep(
                        steps.size() + 1,
                        step.id(),
                        step.id().replace('.', '-'),
                        step.sentence().in(request.locale()),
                        step.why().in(request.locale()),
                        answer.way().address(),
                        answer.way().act().isPresent()
                                ? step.act().map(words -> words.in(request.locale()))
                                : Optional.empty(),
                        marks.of(guide.key()).contains(step.id()),
                        answer.done()));
            }
        }
        return steps;
    }

    /** {@code /guider/listen} of core, {@code /guider/podcast/listen} of a module. */
    private static String path(PlacedGuide guide) {
        return guide.generation().module().equals(GenerationKey.CORE)
                ? PATH + "/" + guide.id()
                : PATH + "/" + guide.key();
    }

    private static String words(PlacedGuide guide, Map<String, String> named) {
        return guide.firstDay().stream()
                .flatMap(role -> Optional.ofNullable(named.get(role)).stream())
                .sorted(Comparator.comparing(SwedishOrder::key))
                .collect(Collectors.joining(", "));
    }
}
