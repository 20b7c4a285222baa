package se.samverkstad.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private record Known(long table, List<Written> chapters) {}

    /** A chapter as its files say it. @param english empty when it is in Swedish alone */
    private record Written(String name, String listed, String swedish, String english) {}

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

    private List<Written> written() {
        long table = switchboard.current().number();
        Known now = known;
        if (now.table() != table) {
            now = new Known(table, read());
            known = now;
        }
        return now.chapters();
    }

    private List<Written> read() {
        List<Written> all = new ArrayList<>();
        Contents.of(markdown.parse(shelf.chapter(Shelf.INDEX).orElse("")))
                .entries()
                .forEach(entry -> shelf.chapter(entry.name())
                        .ifPresent(text -> all.add(new Written(entry.name(), entry.title(), text, ""))));
        for (Contents.Group group : modules.groups(SWEDISH)) {
            group.entries().forEach(entry -> all.add(brought(entry)));
        }
        all.sort(Comparator.comparing(Written::name));
        return List.copyOf(all);
    }

    private Written brought(Contents.Entry entry) {
        String[] name = entry.name().split("/", 2);
        return new Written(
                entry.name(),
                entry.title(),
                modules.page(name[0], name[1], SWEDISH)
                        .map(ModuleHelp.Written::text)
                        .orElse(""),
                modules.page(name[0], name[1], Locale.ENGLISH)
                        .filter(page -> page.lang().equals("en"))
                        .map(ModuleHelp.Written::text)
                        .orElse(""));
    }

    private Findable findable(Written chapter) {
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
