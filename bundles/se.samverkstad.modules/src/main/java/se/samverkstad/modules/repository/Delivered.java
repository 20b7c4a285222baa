package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;

import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Sha256;
import se.samverkstad.modules.repository.Index.Listed;

/** Decides whether bytes are what an index offered, before anything in them is opened. */
final class Delivered {
    private Delivered() {}

    /** @throws ModuleRefusal {@code DAMAGED}, naming the file and what is wrong with it */
    static ModuleArchive checked(Listed offer, byte[] bytes) {
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
}
