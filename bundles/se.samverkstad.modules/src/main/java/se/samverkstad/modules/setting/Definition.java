package se.samverkstad.modules.setting;

import static se.samverkstad.modules.words.Sentences.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;
import java.util.stream.Collectors;
import se.samverkstad.modules.table.Label;

/**
 * One setting as the version of a module that carries it declares it.
 *
 * @param cardinality as Metatype counts (§105.9.4): 0 one value, more an array, less a collection, of at most that many
 * @param preset the default, empty when the module has none
 * @param options the only values there are; empty when anything goes
 * @param least the least number, or the least length of a text; empty for none
 * @param most the same at the other end
 * @param scopes who may choose besides the municipality; a plan refuses any for a secret
 */
public record Definition(
        Key key,
        Kind kind,
        int cardinality,
        boolean required,
        Label name,
        Label description,
        List<String> preset,
        List<Option> options,
        String least,
        String most,
        Set<Scope> scopes) {
    /** No text of a setting is longer, and all values of one together are not. */
    public static final int LONGEST = 4_000;

    public Definition {
        preset = List.copyOf(preset);
        options = List.copyOf(options);
        scopes = Set.copyOf(scopes);
    }

    /** Chosen for the municipality alone. */
    public Definition(
            Key key,
            Kind kind,
            int cardinality,
            boolean required,
            Label name,
            Label description,
            List<String> preset,
            List<Option> options,
            String least,
            String most) {
        this(key, kind, cardinality, required, name, description, preset, options, least, most, Set.of());
    }

    public boolean several() {
        return cardinality != 0;
    }

    public boolean secret() {
        return kind == Kind.PASSWORD;
    }

    /** Tells a type from another, so that what was chosen for the one is not given to the other. */
    public String shape() {
        return several() ? kind.name() + "*" : kind.name();
    }

    /** What someone wrote, as it is kept: empty lines left out, numbers tidied; one empty text stays when it is one. */
    public List<String> tidy(List<String> written) {
        List<String> tidied = written.stream().map(kind::tidy).toList();
        return several() || !kind.text()
                ? tidied.stream().filter(each -> !each.isBlank()).toList()
                : tidied;
    }

    /** What is wrong with these values, in a sentence that names the setting; empty when they can be used. */
    public Optional<Label> fault(List<String> values) {
        if (empty(values)) {
            // An empty default says that there may be nothing.
            boolean needed = required && (several() ? !empty(preset) : !preset.equals(List.of("")));
            return needed ? Optional.of(say("setting.required", name)) : Optional.empty();
        }
        int count = cardinality == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.max(1, Math.abs(cardinality));
        if (values.size() > count) {
            return Optional.of(say("setting.too-many", name, count));
        }
        if (values.stream().mapToInt(String::length).sum() > LONGEST) {
            return Optional.of(say("setting.long", name, LONGEST));
        }
        return values.stream().map(this::faultOfOne).flatMap(Optional::stream).findFirst();
    }

    private Optional<Label> faultOfOne(String value) {
        if (!kind.admits(value)) {
            return Optional.of(
                    kind.whole()
                            ? say("setting.whole", name)
                            : kind == Kind.CHARACTER ? say("setting.character", name) : say("setting.decimal", name));
        }
        if (!options.isEmpty()
                && options.stream().noneMatch(each -> each.value().equals(value))) {
            return Optional.of(say("setting.option", name));
        }
        return new Bounds(least, most).fault(this, value);
    }

    private static boolean empty(List<String> values) {
        return values.stream().allMatch(String::isBlank);
    }

    /** As a component is given it; empty when there is nothing to give. */
    public Optional<Object> value(List<String> texts) {
        List<Object> values = texts.stream().map(kind::value).toList();
        if (!several()) {
            return values.stream().findFirst();
        }
        if (cardinality < 0) {
            return Optional.of(new Vector<>(values));
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Object[] typed =
                (Object[]) java.lang.reflect.Array.newInstance(values.get(0).getClass(), values.size());
        return Optional.of(values.toArray(typed));
    }

    /** The values as people read them; a secret is only told to be there. */
    public Label words(List<String> values) {
        if (secret()) {
            return say("setting.hidden");
        }
        if (empty(values)) {
            return say("setting.nothing");
        }
        List<Label> all = new ArrayList<>(values.stream().map(this::word).toList());
        return new Label(
                all.stream().map(Label::sv).collect(Collectors.joining(", ")),
                all.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    private Label word(String value) {
        return options.stream()
                .filter(each -> each.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> kind == Kind.BOOLEAN
                        ? say(Boolean.parseBoolean(value) ? "setting.yes" : "setting.no")
                        : new Label(value, value));
    }
}
