package se.samverkstad.api.web;

import java.nio.file.Path;

/**
 * A file that a person sent, complete on disk. The workbench owns and deletes it when the call has returned; what is to
 * be kept goes into {@link se.samverkstad.api.store.MediaStore}.
 *
 * @param file where it lies; its name is made by the workbench
 * @param submittedName what the person's computer called it, reduced to its last segment; for display only, and
 *     without a personal number: such a file is refused before the call
 * @param length in bytes
 */
public record Upload(Path file, String submittedName, long length) {}
