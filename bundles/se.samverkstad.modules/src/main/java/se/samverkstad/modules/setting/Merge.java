package se.samverkstad.modules.setting;

import static se.samverkstad.modules.words.Sentences.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.modules.setting.Setting.State;
import se.samverkstad.modules.table.Label;

/** Says beforehand what another version means for what was chosen: nothing is lost, but not everything goes on. */
public final class Merge {
    private Merge() {}

    /**
     * @param from what the version before declares; nothing for one that was not there
     * @param to what the version after declares
     * @param version the name of the version after
     */
    public static List<Label> sentences(List<Definition> from, List<Definition> to, Choices choices, String version) {
        Map<Key, Definition> before = byKey(from);
        Map<Key, Definition> after = byKey(to);
        List<Label> sentences = new ArrayList<>();
        to.forEach(each -> one(Optional.ofNullable(before.get(each.key())), each, choices, version)
                .ifPresent(sentences::add));
        from.stream()
                .filter(each -> !after.containsKey(each.key()))
                .forEach(each -> choices.of(each)
                        .ifPresent(choice -> sentences.add(
                                say("settings.gone", each.name(), version, each.words(choice.values())))));
        return sentences;
    }

    private static Optional<Label> one(Optional<Definition> from, Definition to, Choices choices, String version) {
        Optional<Setting> before = from.map(each -> Setting.merged(each, choices));
        Setting after = Setting.merged(to, choices);
        Label name = to.name();
        Optional<Choice> left =
                from.filter(each -> !each.shape().equals(to.shape())).flatMap(choices::of);
        if (left.isPresent() && after.choice().isEmpty()) {
            Label chosen = from.get().words(left.get().values());
            return Optional.of(say("settings.other-type", name, chosen, version, to.words(after.values())));
        }
        boolean held = before.filter(each -> each.state() == State.CHOSEN || each.state() == State.CONFLICT)
                .isPresent();
        return switch (after.state()) {
            case PRESET ->
                before.filter(each -> !each.values().equals(after.values()))
                        .map(each -> say(
                                "settings.follows",
                                name,
                                each.definition().words(each.values()),
                                to.words(after.values())));
            case CHOSEN -> held ? Optional.empty() : Optional.of(say("settings.again", name, to.words(after.values())));
            case CONFLICT ->
                before.filter(each -> each.state() == State.CONFLICT
                                        && each.definition().preset().equals(to.preset()))
                                .isPresent()
                        ? Optional.empty() // told when it arose, and shown on the page since
                        : Optional.of(say("settings.conflict", name, to.words(after.values()), to.words(to.preset())));
            case UNFIT ->
                held
                        ? Optional.of(say(
                                "settings.unfit",
                                name,
                                to.words(after.choice().map(Choice::values).orElse(List.of())),
                                version,
                                after.why().orElse(name),
                                to.words(after.values())))
                        : Optional.empty();
        };
    }

    private static Map<Key, Definition> byKey(List<Definition> definitions) {
        Map<Key, Definition> byKey = new LinkedHashMap<>();
        definitions.forEach(each -> byKey.put(each.key(), each));
        return byKey;
    }
}
