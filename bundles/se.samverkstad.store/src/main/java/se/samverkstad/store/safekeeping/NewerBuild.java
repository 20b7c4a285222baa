package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.KeptBackup;
import se.samverkstad.store.migration.CoreModules;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.Migrations;

/**
 * A backup of a newer product has tables that this one does not know how to use. Of an older one is fine: what its tables
 * lack is added at the start.
 */
final class NewerBuild {
    private NewerBuild() {}

    static void refuse(KeptBackup backup, Installation here) throws IOException {
        if (later(backup.product(), here.version())) {
            throw refused(backup, here);
        }
        for (Path jar : here.jars()) {
            String module = module(jar);
            Integer needed = backup.migrations().get(module);
            if (needed != null && CoreModules.IDS.contains(module)) {
                int known = Migrations.of(jar).stream()
                        .mapToInt(Migration::number)
                        .max()
                        .orElse(0);
                if (needed > known) {
                    throw refused(backup, here);
                }
            }
        }
    }

    private static BackupRefused refused(KeptBackup backup, Installation here) {
        return new BackupRefused(
                "NEWER",
                "Säkerhetskopian är gjord av Samverkstad %s (%s), som är nyare än det här (%s); uppgradera först."
                        .formatted(backup.product(), shortened(backup.build()), here.version()),
                "The backup was made by Samverkstad %s (%s), which is newer than this one (%s); upgrade first."
                        .formatted(backup.product(), shortened(backup.build()), here.version()));
    }

    private static String shortened(String build) {
        return build.substring(0, Math.min(12, build.length()));
    }

    private static String module(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String module =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Samverkstad-Module");
            return module == null ? "" : module.strip();
        }
    }

    /** Whether the first of two versions is later; what is no version is earlier than all. */
    static boolean later(String one, String other) {
        List<Integer> left = numbers(one);
        List<Integer> right = numbers(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int difference = (i < left.size() ? left.get(i) : 0) - (i < right.size() ? right.get(i) : 0);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private static List<Integer> numbers(String version) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : version.split("-", 2)[0].split("\\.")) {
            if (!part.matches("\\d{1,6}")) {
                return List.of();
            }
            numbers.add(Integer.valueOf(part));
        }
        return numbers;
    }
}
