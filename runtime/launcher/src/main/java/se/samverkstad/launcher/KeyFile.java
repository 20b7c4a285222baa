package se.samverkstad.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.samverkstad.operations.address.AddressPlan;
import se.samverkstad.operations.address.Certificate;
import se.samverkstad.operations.address.CertificateProblem;

/**
 * The certificate and its key as the web server reads them. Made anew at each start, so that a renewed certificate is taken
 * then, with a password that only this process knows.
 */
public record KeyFile(Path file, String password) {
    private static final int PASSWORD_BYTES = 24;

    /** @return nothing when the plan has no certificate; then no old file is left either */
    public static @Nullable KeyFile write(Home home, AddressPlan plan, Messages messages) {
        Path file = home.folder().resolve("run/tls.p12");
        try {
            Files.deleteIfExists(file);
            if (!plan.hasCertificate()) {
                return null;
            }
            Certificate certificate = Certificate.read(Path.of(plan.certificate()), Path.of(plan.key()));
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry(
                    "samverkstad",
                    certificate.key(),
                    password.toCharArray(),
                    certificate.chain().toArray(java.security.cert.Certificate[]::new));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(file)) {
                keys.store(out, password.toCharArray());
            }
            return new KeyFile(file, password);
        } catch (CertificateProblem e) {
            throw Refusal.refused(
                    messages.language().equals("sv")
                            ? e.finding().sv()
                            : e.finding().en(),
                    e);
        } catch (IOException | GeneralSecurityException e) {
            throw Refusal.failed(messages.text("tls.failed", file, String.valueOf(e.getMessage())), e);
        }
    }
}
