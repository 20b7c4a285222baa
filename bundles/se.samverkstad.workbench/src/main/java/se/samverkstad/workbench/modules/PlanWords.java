package se.samverkstad.workbench.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Plan.Step;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;

/** Says a plan in words: first what it means for people and their work, last the technical part. */
final class PlanWords {
    private static final int SENTENCES = 5;

    private final Text text;

    PlanWords(Text text) {
        this.text = text;
    }

    /** @param installed as it is now, to tell which permissions are new */
    PlanView view(Plan plan, List<InstalledModule> installed) {
        List<Step> steps = plan.steps();
        Verb verb = steps.get(0).verb();
        return new PlanView(
                plan.hash(),
                title("plan.title-", plan),
                text.of(Wording.key("plan.do-", verb)),
                facts(steps),
                people(steps, installed),
                text.of(brings(verb) ? "plan.keeps-new" : "plan.keeps-kept"),
                all(steps, step -> Wording.in(step.data(), text)),
                all(steps, step -> permissions(step, installed)),
                all(steps, step -> brings(step.verb()) ? Wording.in(step.notes(), text) : List.of()),
                all(steps, step -> starts(step.verb()) ? step.bundles() : List.of()),
                all(steps, Step::refreshed),
                all(steps, Step::migrations),
                steps.size() == 1 ? Optional.of(steps.get(0).module()) : Optional.empty());
    }

    /** The act and all it concerns, such as "Installera Forskningspodd". */
    String title(String prefix, Plan plan) {
        List<Label> names = plan.steps().stream().map(Step::name).toList();
        return text.of(Wording.key(prefix, plan.steps().get(0).verb()), Wording.list(Wording.in(names, text), text));
    }

    private List<Fact> facts(List<Step> steps) {
        Verb verb = steps.get(0).verb();
        String pages = switch (verb) {
            case INSTALL, UPDATE -> "plan.pages-new";
            case ENABLE -> "plan.pages-back";
            case PAUSE -> "plan.pages-rest";
            case REMOVE -> "plan.pages-gone";
        };
        boolean comes = starts(verb);
        int count = steps.stream()
                .mapToInt(step -> (comes ? step.appearing() : step.disappearing()).size())
                .sum();
        long bytes = steps.stream().mapToLong(Step::bytes).sum();
        return List.of(
                new Fact(text.of("plan.interruption"), text.of("plan.interruption-none")),
                new Fact(
                        text.of("plan.data"), text.of(verb == Verb.INSTALL ? "plan.data-untouched" : "plan.data-kept")),
                new Fact(text.of(pages), count == 0 ? text.of("plan.none") : Integer.toString(count)),
                new Fact(text.of("plan.size"), bytes == 0 ? text.of("plan.size-none") : Wording.size(bytes, text)));
    }

    private List<String> people(List<Step> steps, List<InstalledModule> installed) {
        List<String> sentences = new ArrayList<>();
        steps.forEach(step ->
                sentences.addAll(about(step, !permissions(step, installed).isEmpty())));
        List<String> first = sentences.subList(0, Math.min(SENTENCES - 1, sentences.size()));
        List<String> all = new ArrayList<>(first);
        all.add(text.of(starts(steps.get(0).verb()) ? "plan.no-interruption" : "plan.others-go-on"));
        return all;
    }

    private List<String> about(Step step, boolean permissionsCome) {
        String name = step.name().in(text.locale());
        return switch (step.verb()) {
            case INSTALL ->
                some(
                        step.purpose().in(text.locale()),
                        found("plan.appearing", step.appearing()),
                        permissionsCome ? text.of("plan.by-permission") : "");
            case UPDATE ->
                some(
                        step.from().isPresent() && step.to().isPresent()
                                ? text.of(
                                        "plan.update-version",
                                        step.from().get(),
                                        step.to().get())
                                : "",
                        step.appearing().isEmpty() && step.disappearing().isEmpty() ? text.of("plan.same-pages") : "",
                        found("plan.appearing", step.appearing()),
                        found("plan.disappearing", step.disappearing()));
            case PAUSE -> some(text.of("plan.pause-pages", name), text.of("plan.pause-kept"));
            case ENABLE -> some(text.of("plan.enable-pages", name), found("plan.appearing-again", step.appearing()));
            case REMOVE ->
                some(
                        text.of("plan.remove-pages", name),
                        found("plan.disappearing", step.disappearing()),
                        text.of("plan.remove-kept"));
        };
    }

    private String found(String key, List<Label> labels) {
        return labels.isEmpty() ? "" : text.of(key, Wording.list(Wording.in(labels, text), text));
    }

    private List<String> permissions(Step step, List<InstalledModule> installed) {
        if (!brings(step.verb())) {
            return List.of();
        }
        Set<Label> before = installed.stream()
                .filter(module -> module.module().equals(step.module()))
                .flatMap(module -> module.permissions().stream())
                .collect(Collectors.toSet());
        return Wording.in(
                step.permissions().stream()
                        .filter(label -> !before.contains(label))
                        .toList(),
                text);
    }

    private static boolean brings(Verb verb) {
        return verb == Verb.INSTALL || verb == Verb.UPDATE;
    }

    private static boolean starts(Verb verb) {
        return brings(verb) || verb == Verb.ENABLE;
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
