package se.samverkstad.store.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with a key of this machine (AES-256-GCM) what cannot be kept as a hash, because it is needed itself: the secrets
 * of authenticator apps, of providers of sign-in, and of modules' settings. The key lies in a file that only the owner of
 * this process may read and that no backup holds, so that a stolen database or backup gives none of them away.
 */
public final class Seal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<Optional<byte[]>> existing;
    private final Supplier<byte[]> made;

    private Seal(Supplier<Optional<byte[]>> existing, Supplier<byte[]> made) {
        this.existing = existing;
        this.made = made;
    }

    /** With the key in {@code second-factor.key} of that folder, made when something is sealed for the first time. */
    public static Seal in(Path folder) {
        Path file = folder.resolve("second-factor.key");
        return new Seal(() -> read(file), () -> read(file).orElseGet(() -> make(file)));
    }

    /** With a key of its own, for tests. */
    public static Seal random() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Seal(() -> Optional.of(key), () -> key);
    }

    /**
     * @param text sealed, in base64
     * @param key names the key, so that a missing one is told from a wrong text
     */
    public record Sealed(String text, String key) {}

    /** @param owner bound to it: moved to another row, it does not open */
    public Sealed seal(byte[] secret, UUID owner) {
        byte[] key = made.get();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner, secret, 0);
        byte[] all = ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
        return new Sealed(Base64.getEncoder().encodeToString(all), name(key));
    }

    /** Empty when it was sealed with a key that is not on this machine, such as after a restore. */
    public Optional<byte[]> open(Sealed hidden, UUID owner) {
        return existing.get().filter(key -> name(key).equals(hidden.key())).map(key -> {
            byte[] all = Base64.getDecoder().decode(hidden.text());
            byte[] nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, owner, all, NONCE_BYTES);
        });
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, UUID owner, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret of %s was changed in the database".formatted(owner), e);
        }
    }

    private static String name(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("%s holds no key of %d bytes".formatted(file, KEY_BYTES));
            }
            return Optional.of(key);
        } catch (IOException e) {
            throw new UncheckedIOException("the key %s cannot be read".formatted(file), e);
        }
    }

    private static byte[] make(Path file) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    ".key",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
                try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                // A link, and no move: of two at once, the first one's key stays.
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException e) {
                return read(file).orElseThrow(() -> new IllegalStateException(file + " came and went", e));
            } finally {
                Files.deleteIfExists(fresh);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the key %s cannot be kept".formatted(file), e);
        }
    }
}
