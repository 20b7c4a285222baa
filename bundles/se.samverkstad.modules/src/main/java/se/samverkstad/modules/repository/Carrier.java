package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/**
 * A repository in one file, for carrying: a zip with {@code index.json} first and beside it the archives that the index
 * names, nothing else and none twice. The same modules give the same bytes. No entry's name ever becomes a path.
 */
final class Carrier implements AutoCloseable {
    /** The most archives and, packed or unpacked, bytes that one file may hold. */
    static final int MOST_ENTRIES = 1_000;

    static final long LIMIT = 1L << 30;

    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final String name;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    /** @throws ModuleRefusal {@code DAMAGED} when it is no such file, {@code STORAGE} when it cannot be read */
    Carrier(Path file) {
        name = String.valueOf(file.getFileName());
        ZipFile opened;
        try {
            opened = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            throw new ModuleRefusal(Code.DAMAGED, say("carrier.no-zip", name), e);
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("folder.unreadable", file, String.valueOf(e.getMessage())), e);
        }
        zip = opened;
        try {
            look();
        } catch (ModuleRefusal e) {
            close();
            throw e;
        }
    }

    private void look() {
        if (zip.size() > MOST_ENTRIES + 1) {
            throw refuse(Code.DAMAGED, "carrier.too-many", name, MOST_ENTRIES);
        }
        long room = LIMIT;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String entryName = entry.getName();
            if (!entryName.equals(Index.NAME) && !entryName.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,120}\\.kfa")) {
                throw refuse(Code.DAMAGED, "archive.extra", name, printable(entryName));
            }
            if (entries.put(entryName, entry) != null) {
                throw refuse(Code.DAMAGED, "archive.twice", name, entryName);
            }
            room -= Math.max(0, entry.getSize());
            if (entry.getSize() > ModuleArchive.LIMIT || room < 0) {
                throw refuse(Code.DAMAGED, "archive.too-large", name, LIMIT >> 20);
            }
        }
    }

    /** The index, which names exactly what lies beside it. */
    Index index(IndexVerifier verifier) {
        if (!entries.containsKey(Index.NAME)) {
            throw refuse(Code.DAMAGED, "carrier.no-index", name);
        }
        Index index = Index.read(name, read(Index.NAME, Index.LIMIT), verifier);
        List<String> named =
                index.modules().stream().map(Index.Listed::file).sorted().toList();
        List<String> lying = entries.keySet().stream()
                .filter(each -> !each.equals(Index.NAME))
                .sorted()
                .toList();
        if (!index.remarks().isEmpty() || !named.equals(lying)) {
            throw refuse(Code.DAMAGED, "carrier.other", name);
        }
        return index;
    }

    /** The bytes of one entry, at most that many and one. */
    byte[] read(String entryName, long most) {
        ZipEntry entry = entries.get(entryName);
        if (entry == null) {
            throw refuse(Code.DAMAGED, "carrier.other", name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) most + 1);
        } catch (IOException e) {
            throw new ModuleRefusal(Code.DAMAGED, say("archive.cut-short", name), e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("folder.unreadable", name, String.valueOf(e.getMessage())), e);
        }
    }

    /** Writes a file for carrying; {@code bytes} is asked once for each archive, in order. */
    static void write(List<Index.Listed> listed, Function<Index.Listed, byte[]> bytes, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, Index.NAME, Index.write(listed));
        List<Index.Listed> sorted = new ArrayList<>(listed);
        sorted.sort(java.util.Comparator.comparing(Index.Listed::file));
        for (Index.Listed each : sorted) {
            entry(zip, each.file(), bytes.apply(each));
        }
        zip.finish();
    }

    /** Undated and stored, so that the same modules make the same file. */
    private static void entry(ZipOutputStream zip, String entryName, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(entryName);
        entry.setTimeLocal(UNDATED);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(text.length(), 80));
    }
}
