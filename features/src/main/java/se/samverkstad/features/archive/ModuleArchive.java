package se.samverkstad.features.archive;

/** One version of one module, as the bytes of its archive. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ModuleArchive(String module, String version, byte[] bytes) {
    public String fileName() {
        return module + "-" + version + ".kfa";
    }
}
