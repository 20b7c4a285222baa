package se.samverkstad.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * The chapters in the order of the index, each under the heading it stands below there; before them those of the modules that
 * are installed, under the name of each.
 */
public record Contents(List<Group> groups) {
    /** @param title of the heading, in the language {@code lang} */
    public record Group(String title, String lang, List<Entry> entries) {}

    /**
     * A chapter.
     *
     * @param name where it is read below {@code /hjalp}: the name of its file without number and ending, after the id of its
     *     module for one that a module brings
     * @param lang the language it is written in
     */
    public record Entry(String name, String title, String lang) {}

    static final String SWEDISH = "sv";

    public Contents {
        groups = List.copyOf(groups);
    }

    /** @param lang the language of the index */
    static Contents of(Node index, String lang) {
        Reader reader = new Reader(lang);
        index.accept(reader);
        return new Contents(reader.groups.stream()
                .filter(group -> !group.entries().isEmpty())
                .map(group -> new Group(group.title(), lang, List.copyOf(group.entries())))
                .toList());
    }

    /** With these groups first. */
    Contents after(List<Group> first) {
        List<Group> all = new ArrayList<>(first);
        all.addAll(groups);
        return new Contents(all);
    }

    Optional<Entry> before(String name) {
        int at = at(name);
        return at > 0 ? Optional.of(entries().get(at - 1)) : Optional.empty();
    }

    Optional<Entry> after(String name) {
        int at = at(name);
        return at >= 0 && at + 1 < entries().size() ? Optional.of(entries().get(at + 1)) : Optional.empty();
    }

    boolean holds(String name) {
        return at(name) >= 0;
    }

    private int at(String name) {
        return entries().stream().map(Entry::name).toList().indexOf(name);
    }

    List<Entry> entries() {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }

    private static final class Reader extends AbstractVisitor {
        private final List<Group> groups = new ArrayList<>();
        private final String lang;

        Reader(String lang) {
            this.lang = lang;
        }

        @Override
        public void visit(Heading heading) {
            groups.add(new Group(words(heading), lang, new ArrayList<>()));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            if (!groups.isEmpty() && link.getDestination().matches("[a-z0-9-]+\\.md")) {
                String name = link.getDestination().replaceFirst("\\.md$", "");
                groups.get(groups.size() - 1).entries().add(new Entry(name, words(link), lang));
            }
        }
    }

    /** The text of a node without its marks. */
    static String words(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }
        });
        return out.toString();
    }
}
