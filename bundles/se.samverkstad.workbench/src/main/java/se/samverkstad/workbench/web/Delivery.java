package se.samverkstad.workbench.web;

import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Route;
import se.samverkstad.workbench.paper.Papers;
import se.samverkstad.workbench.web.PageWriter.Words;

/** Turns an answer into HTTP, after the lease has ended. */
@Component(service = Delivery.class)
public final class Delivery {
    private final PageWriter pages;
    private final FileSender files;
    private final Papers papers;

    @Activate
    public Delivery(@Reference PageWriter pages, @Reference FileSender files, @Reference Papers papers) {
        this.pages = pages;
        this.files = files;
        this.papers = papers;
    }

    void send(Exchange exchange, Route route, ContributionTable table, Rendered rendered) throws IOException {
        Response response = rendered.response();
        String html = FieldLabels.insert(
                CsrfFields.insert(rendered.html(), exchange.visitor().csrf()));
        if (response instanceof Response.Html whole) {
            pages.page(exchange, table, whole.status(), whole.title(), html);
        } else if (response instanceof Response.Fragment) {
            exchange.html(200, html);
        } else if (response instanceof Response.Redirect redirect) {
            redirect(exchange, redirect);
        } else if (response instanceof Response.StoredFile file) {
            open(exchange, route);
            files.send(exchange, file);
        } else if (response instanceof Response.Data data) {
            open(exchange, route);
            data(exchange, data);
        } else if (response instanceof Response.Paper paper) {
            open(exchange, route);
            paper(exchange, paper, rendered.html());
        } else if (response instanceof Response.Problem problem) {
            Words words =
                    new Words(problem.title(), problem.detail(), Optional.empty(), Optional.empty(), Optional.empty());
            pages.problem(exchange, problem.status(), words);
        }
    }

    private static void open(Exchange exchange, Route route) {
        if (route.kind() == Kind.PUBLIC) {
            Headers.open(exchange.response(), exchange.visitor().principal().signedIn());
        }
    }

    private static void redirect(Exchange exchange, Response.Redirect redirect) {
        String path = LocalPath.safe(redirect.path())
                .orElseThrow(() -> new IllegalStateException("a redirect that leaves this installation"));
        redirect.notice().ifPresent(sentence -> PageWriter.leaveNotice(exchange, sentence));
        exchange.redirect(path);
    }

    private void paper(Exchange exchange, Response.Paper paper, String html) throws IOException {
        byte[] made = papers.of(paper.title(), html, pages.text(exchange));
        Headers.sandbox(exchange.response());
        exchange.response()
                .setHeader("Content-Disposition", Disposition.of(Papers.TYPE, Optional.of(paper.fileName())));
        exchange.send(200, Papers.TYPE, made);
    }

    private static void data(Exchange exchange, Response.Data data) throws IOException {
        Headers.sandbox(exchange.response());
        String tag = Tags.of(data.body());
        exchange.response().setHeader("ETag", tag);
        if (Tags.known(exchange.header("If-None-Match"), tag)) {
            exchange.response().setStatus(304);
        } else {
            exchange.send(200, data.contentType(), data.body());
        }
    }
}
