package se.samverkstad.operations.mail;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

/** Why a TLS handshake failed, as far as the platform tells. */
final class Certificates {
    private Certificates() {}

    /** The key of the sentence; takes the host and the reason. */
    static String key(Throwable failure) {
        if (within(failure, CertificateExpiredException.class)
                || within(failure, CertificateNotYetValidException.class)) {
            return "mail.certificate-date";
        }
        if (within(failure, CertPathValidatorException.class) || within(failure, CertPathBuilderException.class)) {
            return "mail.certificate-issuer";
        }
        return within(failure, CertificateException.class) ? "mail.certificate-name" : "mail.tls-failed";
    }

    private static boolean within(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
