package se.samverkstad.workbench.web;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where uploads, and what is put together to be sent, lie meanwhile: readable by the owner alone, emptied at each start. */
@Component(service = Spool.class)
public final class Spool {
    private final Path folder;

    @Activate
    public Spool(BundleContext context) throws IOException {
        this(Path.of(context.getProperty("samverkstad.home"), "uploads"));
    }

    Spool(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "upload-*")) {
            for (Path each : left) {
                Files.delete(each);
            }
        }
    }

    /** A new file; whoever asks for it removes it. */
    public Path create() throws IOException {
        return Files.createTempFile(
                folder,
                "upload-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    static boolean full(IOException e) {
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        String text = String.valueOf(reason).toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("quota");
    }
}
