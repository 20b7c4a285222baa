package se.samverkstad.modules.profile;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.crash.CrashPoint;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.disk.Sha256;

/** Profiles on disk and CURRENT, which names the one that counts. Used by the engine's thread and at start. */
public final class ProfileStore {
    private final Home home;

    public ProfileStore(Home home) {
        this.home = home;
    }

    /**
     * What CURRENT names; the empty profile on a new home.
     *
     * @throws ModuleRefusal {@code DAMAGED} when it names none that can be believed: which modules there were is not
     *     guessed at
     */
    public Profile current() throws IOException {
        if (!Files.exists(home.current())) {
            return Profile.EMPTY;
        }
        String hash = Files.readString(home.current(), StandardCharsets.UTF_8).trim();
        if (!hash.matches("[0-9a-f]{64}")) {
            throw refuse(
                    Code.DAMAGED, "profile.no-hash", home.current(), hash.substring(0, Math.min(80, hash.length())));
        }
        if (!Files.exists(file(hash))) {
            throw refuse(
                    Code.DAMAGED, "profile.missing", home.current(), file(hash).getFileName());
        }
        byte[] bytes = Files.readAllBytes(file(hash));
        if (!Sha256.of(bytes).equals(hash)) {
            throw refuse(Code.DAMAGED, "profile.changed", file(hash));
        }
        return Profile.parse(bytes);
    }

    /** The profile of that hash, when it is kept and unchanged. */
    public Optional<Profile> find(String hash) throws IOException {
        if (hash.equals(Profile.EMPTY.hash())) {
            return Optional.of(Profile.EMPTY);
        }
        if (!hash.matches("[0-9a-f]{64}") || !Files.exists(file(hash))) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file(hash));
        return Sha256.of(bytes).equals(hash) ? Optional.of(Profile.parse(bytes)) : Optional.empty();
    }

    /** Writes the profile's own file; nothing follows from it yet. */
    public void save(Profile profile) throws IOException {
        Durable.write(file(profile.hash()), profile.bytes());
    }

    /** The commit: from here on, a start brings up this profile. */
    public void commit(Profile profile) throws IOException {
        CrashPoint.COMMIT.hit();
        Durable.write(home.current(), (profile.hash() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String hash) {
        return home.profiles().resolve(hash + ".json");
    }
}
