package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Remembered;
import se.samverkstad.modules.disk.Sha256;
import se.samverkstad.modules.source.Reading;
import se.samverkstad.modules.table.Label;

/**
 * A folder with {@code index.json} and the archives it names: the product's own, one in the home, or a USB stick. In
 * developer mode archives without an index are offered too. Nothing is remembered: it is as it lies there.
 */
public final class FolderRepository implements Repository {
    private static final Logger LOG = LoggerFactory.getLogger(FolderRepository.class);

    private final Path folder;
    private final IndexVerifier verifier;
    private final boolean looseArchives;
    private final boolean mayBeEmpty;
    private final Clock clock;

    /** @param mayBeEmpty whether a folder without index is as it should be, and not a stick that was taken out */
    public FolderRepository(
            Path folder, IndexVerifier verifier, boolean looseArchives, boolean mayBeEmpty, Clock clock) {
        this.folder = folder;
        this.verifier = verifier;
        this.looseArchives = looseArchives;
        this.mayBeEmpty = mayBeEmpty;
        this.clock = clock;
    }

    private record Found(List<Offer> offers, List<Label> remarks) {}

    @Override
    public List<Offer> offers() {
        try {
            return found().offers();
        } catch (ModuleRefusal e) {
            if (e.code() == Code.UNKNOWN) {
                LOG.debug("{}", e.sentence().en());
            } else {
                LOG.warn("{}", e.sentence().en());
            }
            return List.of();
        }
    }

    @Override
    public Reading read() {
        Instant now = clock.instant();
        try {
            Found found = found();
            int modules =
                    (int) found.offers().stream().map(Offer::module).distinct().count();
            return new Reading(Optional.of(now), Optional.of(now), modules, Optional.empty(), found.remarks());
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
        try (InputStream in = Files.newInputStream(folder.resolve(offer.file()))) {
            return in.readNBytes((int) ModuleArchive.LIMIT + 1);
        } catch (IOException e) {
            throw new ModuleRefusal(
                    Code.STORAGE, say("archive.unreadable", offer.file(), String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public Optional<ModuleArchive> here(Offer offer) {
        return Optional.of(fetch(offer));
    }

    @Override
    public String stamp(Offer offer) {
        return Remembered.stamp(folder.resolve(offer.file()));
    }

    private Found found() {
        List<Offer> offers = new ArrayList<>();
        List<Label> remarks = new ArrayList<>();
        Path file = folder.resolve(Index.NAME);
        try {
            boolean listed = Files.isRegularFile(file);
            if (listed) {
                Index index = Index.read(folder.toString(), bytes(file), verifier);
                index.modules().forEach(each -> offers.add(each.offer(this)));
                remarks.addAll(index.remarks());
            } else if (!mayBeEmpty && !(looseArchives && Files.isDirectory(folder))) {
                throw refuse(Code.UNKNOWN, Files.isDirectory(folder) ? "index.missing" : "folder.away", folder);
            }
            if (looseArchives && Files.isDirectory(folder)) {
                loose(offers);
            }
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("folder.unreadable", folder, String.valueOf(e.getMessage())), e);
        }
        return new Found(offers, remarks);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Index.LIMIT + 1);
        }
    }

    private void loose(List<Offer> offers) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.kfa")) {
            for (Path each : archives) {
                String name = each.getFileName().toString();
                if (offers.stream().noneMatch(offer -> offer.file().equals(name))) {
                    byte[] bytes = Files.readAllBytes(each);
                    try {
                        var feature = ModuleArchive.read(name, bytes).feature();
                        offers.add(new Offer(
                                this, name, feature.module(), feature.version(), Sha256.of(bytes), bytes.length));
                    } catch (ModuleRefusal e) {
                        LOG.warn("{}", e.sentence().en());
                    }
                }
            }
        }
    }
}
