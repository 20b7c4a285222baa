package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Sha256;

/**
 * A folder with {@code index.json} and the archives it names: the product's own, one in the home, or a USB stick. In
 * developer mode archives without an index are offered too.
 */
public final class FolderRepository implements Repository {
    private static final Logger LOG = LoggerFactory.getLogger(FolderRepository.class);
    private static final int INDEX_LIMIT = 4 << 20;

    private final Path folder;
    private final IndexVerifier verifier;
    private final boolean looseArchives;

    public FolderRepository(Path folder, IndexVerifier verifier, boolean looseArchives) {
        this.folder = folder;
        this.verifier = verifier;
        this.looseArchives = looseArchives;
    }

    private record Index(int format, List<Listed> modules) {}

    private record Listed(String file, String module, String version, String sha256, long length) {}

    @Override
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        try {
            Path index = folder.resolve("index.json");
            if (Files.isRegularFile(index)) {
                listed(index, offers);
            }
            if (looseArchives && Files.isDirectory(folder)) {
                loose(offers);
            }
        } catch (IOException e) {
            LOG.warn("the repository {} cannot be read: {}", folder, e.toString());
        }
        return offers;
    }

    @Override
    public ModuleArchive fetch(Offer offer) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(folder.resolve(offer.file()))) {
            bytes = in.readNBytes((int) ModuleArchive.LIMIT + 1);
        } catch (IOException e) {
            throw new ModuleRefusal(
                    Code.STORAGE,
                    se.samverkstad.modules.words.Sentences.say(
                            "archive.unreadable", offer.file(), String.valueOf(e.getMessage())),
                    e);
        }
        if (bytes.length > ModuleArchive.LIMIT) {
            throw refuse(Code.DAMAGED, "archive.too-large", offer.file(), ModuleArchive.LIMIT >> 20);
        }
        if (bytes.length < offer.length()) {
            throw refuse(Code.DAMAGED, "archive.cut-short", offer.file());
        }
        if (!Sha256.of(bytes).equals(offer.sha256())) {
            throw refuse(Code.DAMAGED, "archive.not-as-listed", offer.file());
        }
        ModuleArchive archive = ModuleArchive.read(offer.file(), bytes);
        if (!archive.feature().module().equals(offer.module())
                || !archive.feature().version().equals(offer.version())) {
            throw refuse(Code.DAMAGED, "archive.not-as-listed", offer.file());
        }
        return archive;
    }

    private void listed(Path file, List<Offer> offers) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(INDEX_LIMIT + 1);
        }
        if (bytes.length > INDEX_LIMIT || !verifier.accepts(folder, bytes)) {
            LOG.warn("the index {} is not accepted", file);
            return;
        }
        try {
            Index index = new Gson().fromJson(new String(bytes, StandardCharsets.UTF_8), Index.class);
            for (Listed each : index.modules()) {
                if (each.file().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                    offers.add(
                            new Offer(this, each.file(), each.module(), each.version(), each.sha256(), each.length()));
                } else {
                    LOG.warn("the index {} names a file outside its folder", file);
                }
            }
        } catch (JsonParseException | NullPointerException e) {
            LOG.warn("the index {} is damaged: {}", file, e.toString());
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
