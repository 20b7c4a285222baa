package se.samverkstad.store.safekeeping;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A backup that is one file, to carry away. */
final class ZipSink implements Sink {
    private final Path place;
    private final Path part;
    private final Path scratch;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private boolean ended;

    ZipSink(Path place) throws IOException {
        this.place = place;
        this.part = place.resolveSibling(FolderSink.UNFINISHED + place.getFileName());
        this.scratch = place.resolveSibling(FolderSink.UNFINISHED + place.getFileName() + ".rows");
        Disk.delete(part);
        Disk.delete(scratch);
        this.channel = Disk.create(part);
        this.zip = new ZipOutputStream(new Unclosed(Channels.newOutputStream(channel)));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public Path scratch() {
        return scratch;
    }

    @Override
    public String put(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return put(name, in);
        }
    }

    @Override
    public String put(String name, byte[] content) throws IOException {
        return put(name, new ByteArrayInputStream(content));
    }

    private String put(String name, InputStream in) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestInputStream read = new DigestInputStream(in, Disk.sha256());
        read.transferTo(zip);
        zip.closeEntry();
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    @Override
    public boolean shares(String name, Path file) {
        return false;
    }

    @Override
    public void written() throws IOException {
        zip.close();
        channel.force(true);
        channel.close();
        ended = true;
        Disk.delete(scratch);
    }

    @Override
    public Path unfinished() {
        return part;
    }

    @Override
    public Path finish() throws IOException {
        Disk.move(part, place);
        return place;
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            channel.close();
        }
        Disk.delete(part);
        Disk.delete(scratch);
    }

    /** Closing the archive must leave the channel open, to sync it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
