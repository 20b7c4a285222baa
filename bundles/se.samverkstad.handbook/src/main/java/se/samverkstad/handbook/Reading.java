package se.samverkstad.handbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Templates;

/** Draws a chapter with the list of all beside it, and the way to the one before and the one after. */
@Component(service = Reading.class)
public final class Reading {
    private final Shelf shelf;
    private final ModuleHelp modules;
    private final Markdown markdown = new Markdown();
    private final Templates templates = new Templates(Reading.class);
    private final Texts texts = new Texts(Reading.class);

    @Activate
    public Reading(@Reference Shelf shelf, @Reference ModuleHelp modules) {
        this.shelf = shelf;
        this.modules = modules;
    }

    /** A chapter of the handbook itself. One that a module has taken over is read there. */
    Response chapter(String name, Request request) {
        Text text = texts.in(request.locale());
        Contents contents = contents(text);
        Optional<Written> found = name.equals(Shelf.INDEX) || contents.holds(name)
                ? shelf.chapter(name, request.locale())
                : Optional.empty();
        return found.map(written -> {
                    Node node = markdown.parse(written.text());
                    return page(name, node, markdown.html(node), written.lang(), contents, text);
                })
                .or(() -> modules.moved(name).map(Response::redirect))
                .orElseGet(() -> Response.notFound(text.of("help.missing"), text.of("help.missing-detail")));
    }

    /** A chapter that a module brings. */
    Response chapter(String module, String name, Request request) {
        Text text = texts.in(request.locale());
        return modules.page(module, name, request.locale())
                .map(written -> {
                    Node node = markdown.parse(written.text());
                    String html = markdown.html(node, module);
                    return page(module + "/" + name, node, html, written.lang(), contents(text), text);
                })
                .orElseGet(() -> Response.notFound(
                        text.of("help.missing"),
                        modules.absent(module, request.locale())
                                .map(gone -> text.of("help.module-away", gone))
                                .orElseGet(() -> text.of("help.missing-detail"))));
    }

    private Contents contents(Text text) {
        Written index = shelf.chapter(Shelf.INDEX, text.locale())
                .orElseGet(() -> new Written("# " + text.of("help.title"), Contents.SWEDISH));
        return Contents.of(markdown.parse(index.text()), index.lang()).after(modules.groups(text.locale()));
    }

    private Response page(String name, Node node, String html, String lang, Contents contents, Text text) {
        Map<String, Object> parameters = new HashMap<>();
        boolean index = name.equals(Shelf.INDEX);
        int groups = index ? html.indexOf("<h2") : -1;
        parameters.put("text", text);
        parameters.put("name", name);
        parameters.put("html", groups < 0 ? html : html.substring(0, groups));
        parameters.put("rest", groups < 0 ? "" : html.substring(groups));
        parameters.put("brought", index ? modules.groups(text.locale()) : java.util.List.of());
        parameters.put("lang", lang);
        parameters.put("contents", contents);
        parameters.put("before", contents.before(name));
        parameters.put("after", contents.after(name));
        String title =
                node.getFirstChild() instanceof Heading heading ? Contents.words(heading) : text.of("help.title");
        return Response.page(title, templates.view("chapter.jte", parameters));
    }
}
