package se.samverkstad.operations.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The home folder: whether the file system can do what durability and modules rest on, and who else may look in. */
final class HomeExam {
    /** Where locks or renames are not what they are on a local disk (sqlite.org, "How To Corrupt"). */
    private static final Set<String> REMOTE =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ceph");

    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path home;

    HomeExam(Path home) {
        this.home = home;
    }

    List<Finding> examine() {
        if (!Files.isDirectory(home)) {
            return List.of(Findings.critical("home", "home.absent", home));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(fileSystem());
        findings.addAll(rights());
        return findings;
    }

    private Finding fileSystem() {
        Path folder = null;
        try {
            String type = Files.getFileStore(home).type();
            if (REMOTE.contains(type)) {
                return Findings.critical("file-system", "file-system.remote", home, type);
            }
            folder = Files.createTempDirectory(home, ".doctor");
            return tried(folder, type);
        } catch (IOException | UnsupportedOperationException e) {
            return Findings.critical("file-system", "file-system.failed", home, String.valueOf(e.getMessage()));
        } finally {
            remove(folder);
        }
    }

    /** Writes to the disk, links and renames as the stores of rows, files and modules do. */
    private Finding tried(Path folder, String type) throws IOException {
        Path file = folder.resolve("probe");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
            channel.force(true);
        }
        Path link = Files.createLink(folder.resolve("link"), file);
        Files.move(link, folder.resolve("moved"), StandardCopyOption.ATOMIC_MOVE);
        if (Files.exists(folder.resolve("PROBE"))) {
            return Findings.warning("file-system", "file-system.case", home, type);
        }
        return Findings.ok("file-system", "file-system.fine", home, type);
    }

    private List<Finding> rights() {
        List<Finding> findings = new ArrayList<>();
        try {
            String owner = Files.getOwner(home, LinkOption.NOFOLLOW_LINKS).getName();
            String account = System.getProperty("user.name", "?");
            if (!Files.isWritable(home)) {
                findings.add(Findings.critical("rights", "rights.denied", home, account));
            } else if (!owner.equals(account)) {
                findings.add(Findings.warning("rights", "rights.owner", home, owner, account));
            }
            if (open(home)) {
                findings.add(Findings.warning("rights", "rights.open", home));
            }
            try (Stream<Path> secrets = secrets()) {
                secrets.filter(HomeExam::open)
                        .map(file -> Findings.critical("rights", "rights.secret", file))
                        .forEach(findings::add);
            }
        } catch (IOException | UnsupportedOperationException e) {
            findings.add(Findings.critical("rights", "rights.unknown", home, String.valueOf(e.getMessage())));
        }
        return findings.isEmpty() ? List.of(Findings.ok("rights", "rights.fine", home)) : findings;
    }

    private Stream<Path> secrets() throws IOException {
        Path folder = home.resolve("secrets");
        Stream<Path> settings =
                Stream.of(home.resolve("samverkstad.properties")).filter(Files::exists);
        return Files.isDirectory(folder)
                ? Stream.concat(settings, Stream.concat(Stream.of(folder), Files.list(folder)))
                : settings;
    }

    private static boolean open(Path path) {
        try {
            return !OWNER.containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            return true;
        }
    }

    private static void remove(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
