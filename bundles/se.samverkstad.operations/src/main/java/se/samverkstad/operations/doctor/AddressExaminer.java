package se.samverkstad.operations.doctor;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.operations.address.Addresses;

/** The address as it is set: name, port, certificate, proxy. */
@Component(service = Examiner.class)
public final class AddressExaminer implements Examiner {
    private final Addresses addresses;

    @Activate
    public AddressExaminer(@Reference Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Finding> examine() {
        return addresses.test(addresses.current());
    }
}
