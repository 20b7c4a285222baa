package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Space;

/** Whether what a plan brings fits on the disk of the home. */
final class Room {
    /** It lies in the store, and the framework makes a copy of what it starts. */
    private static final int COPIES = 2;

    /** What the database, the journal and the log must have left afterwards. */
    private static final long RESERVE = 8L << 20;

    private final LongSupplier free;

    /** @param free in bytes */
    Room(LongSupplier free) {
        this.free = free;
    }

    static Room on(Path home) {
        return new Room(() -> {
            try {
                return Files.getFileStore(home).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What brings nothing needs nothing: a module can be left on a disk that is full. */
    Space of(Plan plan) {
        long bytes = plan.steps().stream().mapToLong(Plan.Step::bytes).sum();
        return new Space(bytes == 0 ? 0 : COPIES * bytes + RESERVE, free.getAsLong());
    }

    /** @throws ModuleRefusal {@code STORAGE} when it would not fit */
    void require(Plan plan) {
        Space space = of(plan);
        if (space.needed() > space.free()) {
            throw refuse(Code.STORAGE, "plan.space", megabytes(space.needed()), megabytes(space.free()));
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }
}
