package se.samverkstad.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.search.Searched;
import se.samverkstad.modules.table.Switchboard;

/** The chapters of the handbook, and those that the modules bring, in both languages where there are two. */
@Component(service = SearchSource.class)
@Searched(id = "help", label = "search.help", permission = Permissions.SIGNED_IN)
public final class FoundChapters implements SearchSource {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Shelf shelf;
    private final ModuleHelp modules;
    private final Switchboard switchboard;
    private final Markdown markdown = new Markdown();

    /** Files do not change while the same modules run, and the state is asked for often. */
    private volatile Known known = new Known(-1, List.of());

    private record Known(long table, List<Chapter> chapters) {}

    /** A chapter as its files say it. @param english empty when it is in Swedish alone */
    private record Chapter(String name, String listed, String swedish, String english) {}

    @Activate
    public FoundChapters(@Reference Shelf shelf, @Reference ModuleHelp modules, @Reference Switchboard switchboard) {
        this.shelf = shelf;
        this.modules = modules;
        this.switchboard = switchboard;
    }

    @Override
    public String state() {
        return Integer.toHexString(written().hashCode());
    }

    @Override
    public List<Findable> after(String id, int most) {
        return written().stream()
                .filter(chapter -> chapter.name().compareTo(id) > 0)
                .limit(most)
                .map(this::findable)
                .toList();
    }

    @Override
    public Optional<Findable> find(String id) {
        return written().stream()
                .filter(chapter -> chapter.name().equals(id))
                .findFirst()
                .map(this::findable);
    }

    private List<Chapter> written() {
        long table = switchboard.current().number();
        Known now = known;
        if (now.table() != table) {
            now = new Known(table, read());
            known = now;
        }
        return now.chapters();
    }

    private List<Chapter> read() {
        List<Chapter> all = new ArrayList<>();
        String index = shelf.chapter(Shelf.INDEX, SWEDISH).map(Written::text).orElse("");
        Contents.of(markdown.parse(index), Contents.SWEDISH).entries().forEach(entry -> all.add(own(entry)));
        for (Contents.Group group : modules.groups(SWEDISH)) {
            group.entries().forEach(entry -> all.add(brought(entry)));
        }
        all.sort(Comparator.comparing(Chapter::name));
        return List.copyOf(all);
    }

    private Chapter own(Contents.Entry entry) {
        return chapter(entry, locale -> shelf.chapter(entry.name(), locale));
    }

    private Chapter brought(Contents.Entry entry) {
        String[] name = entry.name().split("/", 2);
        return chapter(entry, locale -> modules.page(name[0], name[1], locale));
    }

    private static Chapter chapter(Contents.Entry entry, Function<Locale, Optional<Written>> in) {
        return new Chapter(
                entry.name(),
                entry.title(),
                in.apply(SWEDISH).map(Written::text).orElse(""),
                in.apply(Locale.ENGLISH)
                        .filter(page -> page.lang().equals(Shelf.ENGLISH))
                        .map(Written::text)
                        .orElse(""));
    }

    private Findable findable(Chapter chapter) {
        Node swedish = markdown.parse(chapter.swedish());
        Node english = markdown.parse(chapter.english());
        return Findable.of(
                        chapter.name(),
                        Markdown.PATH + "/" + chapter.name(),
                        title(swedish).orElse(chapter.listed()))
                .english(title(english).orElse(""))
                .text(chapter.listed() + "\n" + words(swedish) + words(english));
    }

    private static Optional<String> title(Node chapter) {
        return chapter.getFirstChild() instanceof Heading heading
                ? Optional.of(Contents.words(heading)).filter(words -> !words.isBlank())
                : Optional.empty();
    }

    /** What a reader reads, without marks and addresses. */
    private static String words(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral()).append('\n');
            }

            @Override
            public void visit(Code code) {
                out.append(code.getLiteral()).append('\n');
            }

            @Override
            public void visit(FencedCodeBlock code) {
                out.append(code.getLiteral()).append('\n');
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                out.append(code.getLiteral()).append('\n');
            }
        });
        return out.toString();
    }
}
