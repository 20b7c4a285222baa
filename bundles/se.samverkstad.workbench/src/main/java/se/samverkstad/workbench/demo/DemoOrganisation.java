package se.samverkstad.workbench.demo;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.demo.DemoContent;
import se.samverkstad.api.demo.DemoWorld;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.account.Organisation.Details;

/** Makes the workbench the fictional municipality's. Its code lies outside those that are given to municipalities. */
@Component(service = DemoContent.class)
public final class DemoOrganisation implements DemoContent {
    static final String CODE = "9901";

    private final Organisation organisation;

    @Activate
    public DemoOrganisation(@Reference Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void fill(DemoWorld world) {
        if (organisation.details().isEmpty()) {
            organisation.save(new Details(CODE, world.municipality(), "sv"));
        }
    }
}
