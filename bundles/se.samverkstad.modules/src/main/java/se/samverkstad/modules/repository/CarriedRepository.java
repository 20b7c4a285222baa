package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Remembered;
import se.samverkstad.modules.source.Reading;

/** One file for carrying, read where it lies; nothing of it is remembered. */
final class CarriedRepository implements Repository {
    private static final Logger LOG = LoggerFactory.getLogger(CarriedRepository.class);

    private final Path file;
    private final IndexVerifier verifier;
    private final Clock clock;

    CarriedRepository(Path file, IndexVerifier verifier, Clock clock) {
        this.file = file;
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public List<Offer> offers() {
        try {
            return index().modules().stream().map(each -> each.offer(this)).toList();
        } catch (ModuleRefusal e) {
            LOG.debug("{}", e.sentence().en());
            return List.of();
        }
    }

    @Override
    public Reading read() {
        Instant now = clock.instant();
        try {
            int modules = (int) index().modules().stream()
                    .map(Index.Listed::module)
                    .distinct()
                    .count();
            return new Reading(Optional.of(now), Optional.of(now), modules, Optional.empty(), List.of());
        } catch (ModuleRefusal e) {
            return Reading.NEVER.failed(now, e.sentence());
        }
    }

    @Override
    public Reading reading() {
        return read();
    }

    @Override
    public byte[] bytes(Offer offer) {
        try (Carrier carrier = open()) {
            return carrier.read(offer.file(), offer.length());
        }
    }

    @Override
    public Optional<ModuleArchive> here(Offer offer) {
        return Optional.of(fetch(offer));
    }

    @Override
    public String stamp(Offer offer) {
        return Remembered.stamp(file);
    }

    private Index index() {
        try (Carrier carrier = open()) {
            return carrier.index(verifier);
        }
    }

    private Carrier open() {
        if (!Files.isRegularFile(file)) {
            throw refuse(Code.UNKNOWN, "file.away", file);
        }
        return new Carrier(file);
    }
}
