package se.samverkstad.workbench.modules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Plan.Step;
import se.samverkstad.modules.change.Space;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;

/** Says a plan in words: first what it means for people and their work, last the technical part. */
final class PlanWords {
    private static final int SENTENCES = 5;

    private final Text text;
    private final Function<Permission, String> who;

    PlanWords(Text text) {
        this(text, permission -> permission.label().in(text.locale()));
    }

    /** @param who says a permission, with those who get it */
    PlanWords(Text text, Function<Permission, String> who) {
        this.text = text;
        this.who = who;
    }

    /** @param installed as it is now, to tell which permissions are new */
    PlanView view(Plan plan, List<InstalledModule> installed) {
        return view(plan, installed, Optional.empty(), Impact.UNKNOWN, Optional.empty());
    }

    /**
     * @param undoUntil the last moment at which it could be undone, if it were done now
     * @param space on the disk; empty when nobody looked
     */
    PlanView view(
            Plan plan,
            List<InstalledModule> installed,
            Optional<Instant> undoUntil,
            Impact impact,
            Optional<Space> space) {
        ImpactWords concerns = new ImpactWords(text, impact);
        List<Step> steps = plan.steps();
        Verb verb = steps.get(0).verb();
        return new PlanView(
                plan.hash(),
                title("plan.title-", plan),
                text.of(Wording.key("plan.do-", verb)),
                facts(steps, undoUntil, concerns),
                people(steps, installed, concerns),
                text.of(brings(verb) ? "plan.keeps-new" : "plan.keeps-kept"),
                all(steps, step -> Wording.in(step.data(), text)),
                all(steps, step -> permissions(step, installed)),
                all(steps, step -> brings(step.verb()) ? Wording.in(step.notes(), text) : List.of()),
                all(steps, step -> comes(step) ? step.bundles() : List.of()),
                all(steps, Step::refreshed),
                all(steps, Step::migrations),
                size(steps.stream().mapToLong(Step::bytes).sum()),
                steps.size() == 1 ? Optional.of(steps.get(0).module()) : Optional.empty(),
                all(steps, step -> Wording.in(step.appearing(), text)),
                all(steps, step -> Wording.in(step.disappearing(), text)),
                all(steps, step -> step.leaving().stream().map(Plan.View::path).toList()),
                space.map(this::space).orElse(""));
    }

    private String space(Space space) {
        String free = Wording.size(space.free(), text);
        return space.needed() == 0
                ? text.of("plan.space-none", free)
                : text.of("plan.space-of", Wording.size(space.needed(), text), free);
    }

    /** The act and all it concerns, such as "Installera Forskningspodd". */
    String title(String prefix, Plan plan) {
        List<Label> names = plan.steps().stream().map(Step::name).toList();
        return text.of(Wording.key(prefix, plan.steps().get(0).verb()), Wording.list(Wording.in(names, text), text));
    }

    private List<Fact> facts(List<Step> steps, Optional<Instant> undoUntil, ImpactWords concerns) {
        Verb verb = steps.get(0).verb();
        String pages = switch (verb) {
            case INSTALL, UPDATE -> "plan.pages-new";
            case ENABLE -> "plan.pages-back";
            case PAUSE -> "plan.pages-rest";
            case REMOVE, PURGE -> "plan.pages-gone";
            case DOWNGRADE, UNDO -> comes(steps.get(0)) ? "plan.pages-back" : "plan.pages-gone";
        };
        boolean comes = comes(steps.get(0));
        int count = steps.stream()
                .mapToInt(step -> (comes ? step.appearing() : step.disappearing()).size())
                .sum();
        long bytes = steps.stream().mapToLong(Step::bytes).sum();
        Fact interruption = new Fact(text.of("plan.interruption"), text.of("plan.interruption-none"));
        Fact data = new Fact(
                text.of("plan.data"), text.of(verb == Verb.INSTALL ? "plan.data-untouched" : "plan.data-kept"));
        Fact back = undoUntil
                .map(until -> new Fact(text.of("plan.undo-until"), text.day(until)))
                .orElseGet(() -> new Fact(text.of("plan.size"), size(bytes)));
        return concerns.units(steps)
                .map(units -> List.of(units, interruption, data, back))
                .orElseGet(() -> List.of(
                        interruption,
                        data,
                        new Fact(text.of(pages), count == 0 ? text.of("plan.none") : Integer.toString(count)),
                        back));
    }

    private String size(long bytes) {
        return bytes == 0 ? text.of("plan.size-none") : Wording.size(bytes, text);
    }

    private List<String> people(List<Step> steps, List<InstalledModule> installed, ImpactWords concerns) {
        List<String> sentences = new ArrayList<>();
        steps.forEach(step ->
                sentences.addAll(about(step, !permissions(step, installed).isEmpty(), concerns)));
        List<String> first = sentences.subList(0, Math.min(SENTENCES - 1, sentences.size()));
        List<String> all = new ArrayList<>(first);
        all.add(text.of(comes(steps.get(0)) ? "plan.no-interruption" : "plan.others-go-on"));
        return all;
    }

    private List<String> about(Step step, boolean permissionsCome, ImpactWords concerns) {
        String used = goes(step) ? concerns.used(step) : "";
        String waiting = goes(step) ? concerns.waiting(step) : "";
        String name = step.name().in(text.locale());
        return switch (step.verb()) {
            case INSTALL ->
                some(
                        step.purpose().in(text.locale()),
                        found("plan.appearing", step.appearing()),
                        permissionsCome ? text.of("plan.by-permission") : "");
            case UPDATE ->
                some(
                        concerns.leaving(step),
                        step.from().isPresent() && step.to().isPresent()
                                ? text.of(
                                        "plan.update-version",
                                        step.from().get(),
                                        step.to().get())
                                : "",
                        step.appearing().isEmpty()
                                        && step.disappearing().isEmpty()
                                        && step.leaving().isEmpty()
                                ? text.of("plan.same-pages")
                                : "",
                        found("plan.appearing", step.appearing()),
                        found("plan.disappearing", step.disappearing()));
            case PAUSE -> some(text.of("plan.pause-pages", name), used, waiting, text.of("plan.pause-kept"));
            case ENABLE -> some(text.of("plan.enable-pages", name), found("plan.appearing-again", step.appearing()));
            case REMOVE ->
                some(
                        text.of("plan.remove-pages", name),
                        used,
                        waiting,
                        text.of("plan.remove-kept"),
                        found("plan.disappearing", step.disappearing()));
            case DOWNGRADE, UNDO ->
                some(
                        concerns.leaving(step),
                        versions(step),
                        step.to().isEmpty() ? text.of("plan.remove-pages", name) : "",
                        used,
                        waiting,
                        found("plan.appearing-again", step.appearing()),
                        found("plan.disappearing", step.disappearing()),
                        text.of("plan.undo-kept"));
            case PURGE -> some(text.of("plan.purge-forgotten", name));
        };
    }

    private String versions(Step step) {
        return step.from().isPresent() && step.to().isPresent() && !step.from().equals(step.to())
                ? text.of("plan.update-version", step.from().get(), step.to().get())
                : "";
    }

    private String found(String key, List<Label> labels) {
        return labels.isEmpty() ? "" : text.of(key, Wording.list(Wording.in(labels, text), text));
    }

    private List<String> permissions(Step step, List<InstalledModule> installed) {
        if (!brings(step.verb())) {
            return List.of();
        }
        Set<String> before = installed.stream()
                .filter(module -> module.module().equals(step.module()))
                .flatMap(module -> module.permissions().stream())
                .map(Permission::id)
                .collect(Collectors.toSet());
        return step.permissions().stream()
                .filter(permission -> !before.contains(permission.id()))
                .map(who)
                .toList();
    }

    private static boolean brings(Verb verb) {
        return verb == Verb.INSTALL || verb == Verb.UPDATE;
    }

    private static boolean starts(Verb verb) {
        return brings(verb) || verb == Verb.ENABLE || verb == Verb.DOWNGRADE || verb == Verb.UNDO;
    }

    /** Whether the module is there afterwards, as far as people notice. */
    private static boolean comes(Step step) {
        boolean rests = step.from().equals(step.to()) && !step.disappearing().isEmpty();
        return starts(step.verb()) && step.to().isPresent() && !rests;
    }

    /** Whether people who work in the module lose it. */
    static boolean goes(Step step) {
        return switch (step.verb()) {
            case PAUSE, REMOVE -> true;
            case DOWNGRADE, UNDO -> !comes(step);
            case INSTALL, UPDATE, ENABLE, PURGE -> false;
        };
    }

    private static List<String> some(List<String> first, String... sentences) {
        return Stream.concat(first.stream(), some(sentences).stream()).toList();
    }

    private static List<String> some(String... sentences) {
        return List.of(sentences).stream()
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static List<String> all(List<Step> steps, Function<Step, List<String>> part) {
        return steps.stream().map(part).flatMap(Collection::stream).distinct().toList();
    }
}
