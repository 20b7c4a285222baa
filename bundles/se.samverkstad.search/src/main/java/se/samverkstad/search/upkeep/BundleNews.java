package se.samverkstad.search.upkeep;

import java.util.Optional;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import se.samverkstad.api.search.SearchNews;

/** What one bundle tells is of its own module, whatever it says. */
@Component(service = SearchNews.class, scope = ServiceScope.BUNDLE)
public final class BundleNews implements SearchNews {
    private final Search search;
    private final String header;

    @Activate
    public BundleNews(@Reference Search search, ComponentContext context) {
        this.search = search;
        this.header = Optional.ofNullable(
                        context.getUsingBundle().getHeaders("").get("Samverkstad-Module"))
                .orElse("");
    }

    @Override
    public void changed(String source, String id) {
        search.changed(search.module(header) + "/" + source, id);
    }

    @Override
    public void changed(String source) {
        search.changed(search.module(header) + "/" + source);
    }
}
