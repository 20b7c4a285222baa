package se.samverkstad.store;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.store.status.DatabaseExamination;
import se.samverkstad.store.status.DatabaseSetting;

/** Asks the database for its settings on behalf of the doctor. */
@Component
public final class ExaminationComponent implements DatabaseExamination {
    private final DatabaseExamination examination;

    @Activate
    public ExaminationComponent(@Reference OpenStoreComponent open) {
        this.examination = new AskedSettings(open.store(), Clock.systemUTC());
    }

    @Override
    public List<DatabaseSetting> settings() {
        return examination.settings();
    }
}
