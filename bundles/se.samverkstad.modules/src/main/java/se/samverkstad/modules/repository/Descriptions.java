package se.samverkstad.modules.repository;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.repository.Repository.Offer;

/**
 * What archives say of themselves, remembered by their hash and by what the file system says of the file, so that a page
 * with five hundred modules opens no archive a second time. What is planned or installed is always read anew.
 */
final class Descriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);
    private static final int MOST = 2_000;

    private final Map<String, Optional<Feature>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Feature>> eldest) {
            return size() > MOST;
        }
    };

    /** Empty when it is damaged or not here. */
    Optional<Feature> of(Offer offer) {
        String key = offer.sha256() + " " + offer.file() + " " + offer.from().stamp(offer);
        synchronized (known) {
            Optional<Feature> found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        Optional<Feature> read = read(offer);
        synchronized (known) {
            known.put(key, read);
        }
        return read;
    }

    private static Optional<Feature> read(Offer offer) {
        try {
            return offer.from().here(offer).map(archive -> archive.feature());
        } catch (ModuleRefusal e) {
            LOG.warn("{} is not offered: {}", offer.file(), e.sentence().en());
            return Optional.empty();
        }
    }
}
