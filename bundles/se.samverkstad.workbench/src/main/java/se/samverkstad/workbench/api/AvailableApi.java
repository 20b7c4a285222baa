package se.samverkstad.workbench.api;

import com.google.gson.JsonObject;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.control.CostJson;
import se.samverkstad.modules.control.ModuleJson;
import se.samverkstad.modules.source.Costs;
import se.samverkstad.workbench.web.Form;

/** What the catalogue tells programs: the search among what can be installed, and the sheet of one module. */
@Component(service = AvailableApi.class)
public final class AvailableApi {
    private final Catalogue catalogue;
    private final Costs costs;

    @Activate
    public AvailableApi(@Reference Catalogue catalogue, @Reference Costs costs) {
        this.catalogue = catalogue;
        this.costs = costs;
    }

    JsonObject search(Form query) {
        UnaryOperator<String> number = name ->
                query.first(name).filter(each -> each.matches("\\d{1,6}")).orElse("");
        String page = number.apply("page");
        String size = number.apply("size");
        return ModuleJson.found(catalogue.search(
                query.first("search").orElse(""),
                page.isEmpty() ? 1 : Integer.parseInt(page),
                size.isEmpty() ? Catalogue.MOST : Integer.parseInt(size)));
    }

    /** Adds what is known of a module besides how it stands. */
    void tell(String module, JsonObject to) {
        catalogue.of(module).ifPresent(sheet -> to.add("sheet", ModuleJson.of(sheet)));
        costs.of(module).ifPresent(cost -> to.add("cost", CostJson.of(cost)));
    }
}
