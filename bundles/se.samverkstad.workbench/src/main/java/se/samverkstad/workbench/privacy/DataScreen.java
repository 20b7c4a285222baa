package se.samverkstad.workbench.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Account;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.shell.Screens;

/** What is kept of a person, as their administrator sees it: to hand out, and to erase. */
@Component(service = DataScreen.class)
public final class DataScreen {
    private final Holdings holdings;
    private final Screens screens;

    @Activate
    public DataScreen(@Reference Holdings holdings, @Reference Screens screens) {
        this.holdings = holdings;
        this.screens = screens;
    }

    Response show(Member member, Map<String, String> errors, Text text) {
        List<Holdings.Line> lines = holdings.of(member, text.locale());
        String title = text.of("personal.title", member.person().name());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("title", title);
        parameters.put("name", member.person().name());
        parameters.put("address", "/enheter/person/" + member.person().id());
        parameters.put(
                "going", lines.stream().filter(line -> line.stays().isEmpty()).toList());
        parameters.put(
                "staying",
                lines.stream().filter(line -> !line.stays().isEmpty()).toList());
        parameters.put("possible", Erasing.possible(member));
        parameters.put(
                "invited", member.account() == Account.NONE && member.invited().isPresent());
        parameters.put("shared", holdings.nameIsShared(member));
        parameters.put("errors", errors);
        var view = screens.view("privacy/person.jte", parameters);
        return errors.isEmpty() ? Response.page(title, view) : Response.invalid(title, view);
    }
}
