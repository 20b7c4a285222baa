package se.samverkstad.operations.address;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A certificate authority of the test's own, by the JDK's keytool: what it issues is as real as any, and as short-lived. */
public final class CertificateAuthority {
    private static final char[] PASSWORD = "provning".toCharArray();
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;
    private final Path store;
    private int issued;

    /** @param certificate PEM: the certificate and its issuer */
    public record Issued(Path certificate, Path key) {}

    public CertificateAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.store = folder.resolve("authority.p12");
        keytool("-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Provningens utfardare", "-ext", "bc:c");
    }

    /** @param names as keytool writes them: {@code dns:samverkstad.test}, {@code ip:127.0.0.1} */
    public Issued issue(String... names) throws IOException, InterruptedException, GeneralSecurityException {
        return issue(0, 90, names);
    }

    /**
     * @param from in days from now
     * @param days how long it is valid
     */
    public Issued issue(int from, int days, String... names)
            throws IOException, InterruptedException, GeneralSecurityException {
        String alias = "issued" + ++issued;
        List<String> options = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-signer",
                "ca",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias,
                "-startdate",
                (from < 0 ? "" : "+") + from + "d",
                "-validity",
                Integer.toString(days)));
        if (names.length > 0) {
            options.addAll(List.of("-ext", "san=" + String.join(",", names)));
        }
        keytool(options.toArray(String[]::new));
        KeyStore keys = load();
        Path certificate = folder.resolve(alias + ".pem");
        Path key = folder.resolve(alias + ".key");
        StringBuilder chain = new StringBuilder();
        for (Certificate each : keys.getCertificateChain(alias)) {
            chain.append(pem("CERTIFICATE", each.getEncoded()));
        }
        Files.writeString(certificate, chain);
        Files.writeString(key, pem("PRIVATE KEY", keys.getKey(alias, PASSWORD).getEncoded()));
        return new Issued(certificate, key);
    }

    /** What a client is told to trust: the authority alone. */
    public KeyStore trust() throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("ca", load().getCertificate("ca"));
        return trust;
    }

    /** What a server of the test's own shows; without a password. */
    public KeyStore keys(Issued issued) throws IOException, GeneralSecurityException {
        String file = issued.certificate().getFileName().toString();
        String alias = file.substring(0, file.indexOf('.'));
        KeyStore all = load();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(alias, all.getKey(alias, PASSWORD), new char[0], all.getCertificateChain(alias));
        return keys;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, PEM.encodeToString(der), kind);
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of(
                                        "-keystore",
                                        store.toString(),
                                        "-storetype",
                                        "PKCS12",
                                        "-storepass",
                                        new String(PASSWORD))))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + said);
        }
    }
}
