package se.samverkstad.modules.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.archive.Archives;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.disk.Sha256;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.Reading;

/** A source in memory that offers what a test puts there. */
final class Shelf implements Repository {
    private final List<Offer> offers = new ArrayList<>();

    /** @param content what tells two archives of the same version apart */
    Shelf with(String module, String version, String content) {
        offers.add(new Offer(
                this,
                module + ".kfa",
                module,
                version,
                Sha256.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                100));
        return this;
    }

    Repositories.Place as(String name, Kind kind, boolean on, String... prefixes) {
        return new Repositories.Place(
                new ModuleSource(name, name, kind, "/" + name, on, List.of(prefixes), List.of(), false), this);
    }

    @Override
    public List<Offer> offers() {
        return offers;
    }

    @Override
    public Reading read() {
        return reading();
    }

    @Override
    public Reading reading() {
        return new Reading(
                Optional.of(Instant.EPOCH), Optional.of(Instant.EPOCH), offers.size(), Optional.empty(), List.of());
    }

    @Override
    public byte[] bytes(Offer offer) {
        return Archives.zip(Archives.good(offer.module(), offer.version()));
    }

    @Override
    public Optional<ModuleArchive> here(Offer offer) {
        return Optional.of(ModuleArchive.read(offer.file(), bytes(offer)));
    }

    @Override
    public String stamp(Offer offer) {
        return "always";
    }
}
