package se.samverkstad.workbench.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.NoticeSort;
import se.samverkstad.workbench.notice.mail.MailChoice;
import se.samverkstad.workbench.shell.Screens;

/** {@code /aviseringar/val}: which kinds this person wants. */
@Component(service = {Page.class, NoticeChoices.class})
@PageRoute(path = NoticeChoices.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "aviseringar")
public final class NoticeChoices implements Page {
    static final String PATH = NoticeList.PATH + "/val";

    private final NoticeList list;
    private final NoticeBoard board;
    private final NoticeRows rows;
    private final MailChoice mail;
    private final Screens screens;

    @Activate
    public NoticeChoices(
            @Reference NoticeList list,
            @Reference NoticeBoard board,
            @Reference NoticeRows rows,
            @Reference MailChoice mail,
            @Reference Screens screens) {
        this.mail = mail;
        this.list = list;
        this.board = board;
        this.rows = rows;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return Response.page(
                text.of("notices.choose"),
                screens.view(
                        "notice/choices.jte",
                        Map.of(
                                "text",
                                text,
                                "choices",
                                choices(request, NoticeSort::optional),
                                "mail",
                                mail.of(request.principal(), text),
                                "fixed",
                                choices(request, each -> !each.optional()))));
    }

    private List<NoticeChoice> choices(Request request, Predicate<NoticeSort> which) {
        ContributionTable table = list.table(request);
        Set<Sort> off = rows.off(UUID.fromString(request.principal().id()));
        return board.sorts(request.principal(), table).stream()
                .filter(which)
                .map(each -> new NoticeChoice(
                        Sort.of(each).word(),
                        each.name().in(request.locale()),
                        module(each, table, request),
                        !off.contains(Sort.of(each))))
                .toList();
    }

    private String module(NoticeSort sort, ContributionTable table, Request request) {
        String module = sort.generation().module();
        return module.equals(GenerationKey.CORE)
                ? screens.text(request.locale()).of("notices.core")
                : table.generation(module)
                        .map(Contributions::name)
                        .map(name -> name.in(request.locale()))
                        .orElse(module);
    }

    /** Turns on what is chosen and off what is not, of the kinds that the form showed. */
    Response save(Request request) {
        Text text = screens.text(request.locale());
        List<String> shown = request.parameters("visad");
        List<String> chosen = request.parameters("sort");
        Map<Sort, Boolean> wanted = new HashMap<>();
        board.sorts(request.principal(), list.table(request)).stream()
                .filter(NoticeSort::optional)
                .map(Sort::of)
                .filter(each -> shown.contains(each.word()))
                .forEach(each -> wanted.put(each, chosen.contains(each.word())));
        rows.turn(UUID.fromString(request.principal().id()), wanted);
        mail.save(request);
        return Response.redirect(PATH, text.of("notices.chosen"));
    }
}
