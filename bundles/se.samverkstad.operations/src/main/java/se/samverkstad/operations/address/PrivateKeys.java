package se.samverkstad.operations.address;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Private keys as certificate authorities and openssl write them: PKCS#8, PKCS#1 (RSA) and SEC 1 (EC). Java reads only the
 * first, so the other two are put into its envelope (RFC 5208 §5, RFC 8017 A.1.2, RFC 5915 §3).
 */
final class PrivateKeys {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final byte[] VERSION = {2, 1, 0};
    private static final byte[] RSA = {
        0x30, 13, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 13, 1, 1, 1, 5, 0
    };
    private static final byte[] EC = {6, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    private PrivateKeys() {}

    static PrivateKey read(String file, String pem) throws CertificateProblem {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new CertificateProblem("key", "key.none", file);
        }
        String kind = String.valueOf(block.group(1));
        String body = String.valueOf(block.group(2));
        if (kind.startsWith("ENCRYPTED") || body.contains("ENCRYPTED")) {
            throw new CertificateProblem("key", "key.encrypted", file);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(body);
            byte[] pkcs8 = switch (kind) {
                case "PRIVATE KEY" -> der;
                case "RSA PRIVATE KEY" -> envelope(RSA, der);
                case "EC PRIVATE KEY" -> envelope(tagged(0x30, EC, curve(der)), der);
                default -> throw new CertificateProblem("key", "key.kind", file, kind);
            };
            return decode(pkcs8).orElseThrow(() -> new CertificateProblem("key", "key.broken", file));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CertificateProblem("key", "key.broken", file);
        }
    }

    private static Optional<PrivateKey> decode(byte[] pkcs8) {
        for (String algorithm : ALGORITHMS) {
            try {
                return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
            } catch (GeneralSecurityException notThat) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static byte[] envelope(byte[] algorithm, byte[] key) {
        return tagged(0x30, VERSION, algorithm, tagged(4, key));
    }

    /** The curve's name inside {@code ECPrivateKey}: its field [0], after the version and the number. */
    private static byte[] curve(byte[] der) {
        int at = content(der, 0);
        while (at < der.length) {
            int begin = content(der, at);
            int end = begin + length(der, at);
            if ((der[at] & 0xFF) == 0xA0) {
                return java.util.Arrays.copyOfRange(der, begin, end);
            }
            at = end;
        }
        throw new IllegalArgumentException("an EC key without its curve");
    }

    private static int content(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7F);
    }

    private static int length(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7F); i++) {
            length = length << 8 | der[at + 2 + i] & 0xFF;
        }
        return length;
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 4);
        out.write(tag);
        if (length >= 0x100) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length >= 0x80) {
            out.write(0x81);
        }
        out.write(length & 0xFF);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
