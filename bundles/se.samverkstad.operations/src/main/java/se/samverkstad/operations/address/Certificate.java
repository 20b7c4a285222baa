package se.samverkstad.operations.address;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A certificate with those that issued it, first itself, and its private key, which fits. */
public record Certificate(List<X509Certificate> chain, PrivateKey key) {
    public Certificate {
        chain = List.copyOf(chain);
    }

    /** @throws CertificateProblem when a file cannot be read, or the two do not belong together */
    public static Certificate read(Path certificate, Path key) throws CertificateProblem {
        String pem = text("certificate", certificate);
        List<X509Certificate> all = certificates(certificate, pem);
        PrivateKey secret = PrivateKeys.read(key.toString(), text("key", key));
        for (X509Certificate own : all) {
            if (fits(secret, own.getPublicKey())) {
                return new Certificate(chain(own, all), secret);
            }
        }
        throw new CertificateProblem("key", "key.unfit", key, certificate);
    }

    public X509Certificate own() {
        return chain.get(0);
    }

    public Instant until() {
        return own().getNotAfter().toInstant();
    }

    public Instant from() {
        return own().getNotBefore().toInstant();
    }

    /** Whether a browser that went to that host would take it as that host's (RFC 6125 §6.4, RFC 9525). */
    public boolean names(String host) {
        return CertificateNames.of(own()).stream().anyMatch(name -> CertificateNames.match(name, host));
    }

    public List<String> names() {
        return CertificateNames.of(own());
    }

    private static String text(String topic, Path file) throws CertificateProblem {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new CertificateProblem(topic, topic + ".absent", file);
        } catch (AccessDeniedException e) {
            throw new CertificateProblem(topic, topic + ".denied", file, System.getProperty("user.name", "?"));
        } catch (IOException e) {
            throw new CertificateProblem(topic, topic + ".unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private static List<X509Certificate> certificates(Path file, String pem) throws CertificateProblem {
        int begin = pem.indexOf("-----BEGIN CERTIFICATE-----");
        if (begin < 0) {
            throw new CertificateProblem("certificate", "certificate.none", file);
        }
        try {
            // From the first one on: openssl writes words before it, which the factory would take for a broken one.
            byte[] bytes = pem.substring(begin).getBytes(StandardCharsets.ISO_8859_1);
            List<X509Certificate> all = new ArrayList<>();
            for (var each :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
                all.add((X509Certificate) each);
            }
            return all;
        } catch (CertificateException e) {
            throw new CertificateProblem("certificate", "certificate.broken", file, String.valueOf(e.getMessage()));
        }
    }

    /** In the order in which they issued each other, whatever the order in the file. */
    private static List<X509Certificate> chain(X509Certificate own, List<X509Certificate> all) {
        List<X509Certificate> chain = new ArrayList<>();
        Optional<X509Certificate> next = Optional.of(own);
        while (next.isPresent()) {
            X509Certificate last = next.get();
            chain.add(last);
            next = all.stream()
                    .filter(each -> !chain.contains(each))
                    .filter(each -> each.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
                    .findFirst();
        }
        return chain;
    }

    private static boolean fits(PrivateKey secret, PublicKey open) {
        String algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
        try {
            byte[] challenge = new byte[32];
            new SecureRandom().nextBytes(challenge);
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(secret);
            signing.update(challenge);
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(open);
            checking.update(challenge);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
