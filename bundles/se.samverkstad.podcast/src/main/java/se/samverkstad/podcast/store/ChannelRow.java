package se.samverkstad.podcast.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.Change;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Cover;
import se.samverkstad.podcast.domain.CoverType;
import se.samverkstad.podcast.domain.Finding;

/** A channel as columns. Lists are lines, whose parts are set apart by a tab. */
final class ChannelRow {
    private ChannelRow() {}

    static Channel read(RowView row) {
        About about = new About(
                text(row, "title"),
                text(row, "link"),
                text(row, "description"),
                text(row, "language"),
                text(row, "author"),
                text(row, "owner_name"),
                text(row, "owner_email"),
                text(row, "copyright"),
                lines(row, "categories").stream().map(ChannelRow::category).toList(),
                Columns.flag(text(row, "explicit")),
                Optional.of(text(row, "image")).filter(image -> !image.isEmpty()),
                row.getColumn("serial", Boolean.class),
                row.getColumn("locked", Boolean.class));
        return new Channel(
                new ChannelId(row.getColumn("id", UUID.class)),
                text(row, "slug"),
                row.getColumn("guid", UUID.class),
                about,
                cover(row),
                row.getColumn("is_open", Boolean.class),
                lines(row, "findings").stream().map(ChannelRow::finding).toList(),
                new Change(
                        row.getColumn("version", Long.class),
                        row.getColumn("changed_at", Instant.class),
                        text(row, "changed_by")));
    }

    private static Optional<Cover> cover(RowView row) {
        String sha256 = text(row, "cover_sha256");
        return sha256.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cover(
                        new MediaRef(sha256, row.getColumn("cover_length", Long.class)),
                        CoverType.valueOf(text(row, "cover_type"))));
    }

    static <S extends SqlStatement<S>> S bind(S statement, About about) {
        return statement
                .bind("title", about.title())
                .bind("title_key", SwedishOrder.key(about.title()))
                .bind("link", about.link())
                .bind("description", about.description())
                .bind("language", about.language())
                .bind("author", about.author())
                .bind("owner_name", about.ownerName())
                .bind("owner_email", about.ownerEmail())
                .bind("copyright", about.copyright())
                .bind(
                        "categories",
                        about.categories().stream()
                                .map(category ->
                                        line(category.name(), category.below().orElse("")))
                                .collect(Collectors.joining("\n")))
                .bind("explicit", Columns.flag(about.explicit()))
                .bind("image", about.image().orElse(""))
                .bind("serial", about.serial())
                .bind("locked", about.locked());
    }

    static String findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> line(finding.code(), finding.element(), finding.where()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.replaceAll("[\t\n\r]", " "))
                .collect(Collectors.joining("\t"));
    }

    private static List<String> lines(RowView row, String column) {
        return text(row, column).lines().filter(line -> !line.isBlank()).toList();
    }

    private static Category category(String line) {
        String[] parts = line.split("\t", -1);
        return new Category(parts[0], Optional.of(parts[1]).filter(below -> !below.isEmpty()));
    }

    private static Finding finding(String line) {
        String[] parts = line.split("\t", -1);
        return new Finding(parts[0], parts[1], parts[2]);
    }

    private static String text(RowView row, String column) {
        return row.getColumn(column, String.class);
    }
}
