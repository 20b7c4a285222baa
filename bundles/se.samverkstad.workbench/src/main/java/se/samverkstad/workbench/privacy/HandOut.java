package se.samverkstad.workbench.privacy;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Member;
import se.samverkstad.store.personal.Declaration.DataTable;
import se.samverkstad.store.personal.Declaration.Lead;
import se.samverkstad.store.personal.PersonalRows;
import se.samverkstad.store.personal.PersonalRows.Count;
import se.samverkstad.store.personal.PersonalRows.Whom;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Exchange;

/**
 * Everything that is declared of a person as one ZIP: {@code uppgifter.json} for programs, {@code sammanfattning.html} for
 * people (GDPR art. 15 and 20). Each is on the record, before it is made.
 */
@Component(service = HandOut.class)
public final class HandOut {
    static final String TYPE = "application/zip";
    private static final Gson GSON = new Gson();

    private final Holdings holdings;
    private final PersonalRows rows;
    private final Organisation organisation;
    private final Screens screens;
    private final AuditLog log;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public HandOut(
            @Reference Holdings holdings,
            @Reference PersonalRows rows,
            @Reference Organisation organisation,
            @Reference Screens screens,
            @Reference AuditLog log) {
        this.holdings = holdings;
        this.rows = rows;
        this.organisation = organisation;
        this.screens = screens;
        this.log = log;
    }

    byte[] zip(Member member, Locale locale, By by) {
        log.append(Act.of("person.exported", by, member.person().id().toString())
                .named(member.person().name()));
        Instant made = clock.instant();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("sammanfattning.html"));
            zip.write(summary(member, made, locale).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("uppgifter.json"));
            Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            write(member, made, locale, out);
            out.flush();
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same as an answer to the person's own request. */
    public void send(Exchange exchange, Member member, By by) throws IOException {
        exchange.response().setHeader("Content-Disposition", "attachment; filename=\"uppgifter.zip\"");
        exchange.send(200, TYPE, zip(member, exchange.locale(), by));
    }

    private String summary(Member member, Instant made, Locale locale) {
        Text text = screens.text(locale);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("language", locale.getLanguage());
        parameters.put("name", member.person().name());
        parameters.put("organisation", organisation.name());
        parameters.put("made", text.day(made));
        parameters.put("lines", holdings.of(member, locale));
        return Screens.html(screens.view("privacy/summary.jte", parameters));
    }

    private void write(Member member, Instant made, Locale locale, Writer out) throws IOException {
        JsonWriter json = GSON.newJsonWriter(out);
        json.setIndent("  ");
        json.setSerializeNulls(true);
        json.beginObject();
        json.name("format").value("samverkstad-personal-data");
        json.name("version").value(1);
        json.name("made").value(made.toString());
        json.name("organisation").value(organisation.name());
        json.name("person").value(member.person().id().toString());
        json.name("data").beginArray();
        Whom whom = holdings.whom(member);
        for (Holdings.Holder holder : holdings.all()) {
            Kinds kinds = new Kinds(json, holder, locale);
            rows.read(holder.declaration(), whom, kinds);
            kinds.end();
        }
        json.endArray();
        json.endObject();
        json.flush();
    }

    /** Rows of one kind together, under what they are. */
    private static final class Kinds implements PersonalRows.Rows {
        private final JsonWriter json;
        private final Holdings.Holder holder;
        private final Locale locale;
        private @Nullable Count open;

        Kinds(JsonWriter json, Holdings.Holder holder, Locale locale) {
            this.json = json;
            this.holder = holder;
            this.locale = locale;
        }

        @Override
        public void row(Count of, Map<String, @Nullable Object> values) {
            try {
                if (!of.equals(open)) {
                    end();
                    begin(of);
                    open = of;
                }
                json.beginObject();
                for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
                    json.name(value.getKey());
                    value(value.getValue());
                }
                json.endObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void begin(Count of) throws IOException {
            json.beginObject();
            json.name("holder").value(holder.name().in(locale));
            json.name("module").value(holder.declaration().module());
            json.name("set").value(of.set().id());
            json.name("about").value(of.set().name(locale.getLanguage()));
            json.name("public_record").value(of.set().record());
            json.name("table").value(of.table().name());
            json.name("found_by").value(of.column());
            json.name("mention").value(of.mention());
            json.name("withheld").beginArray();
            if (!of.mention()) {
                for (String column : withheld(of.table(), of.column())) {
                    json.value(column);
                }
            }
            json.endArray();
            json.name("rows").beginArray();
        }

        private static Iterable<String> withheld(DataTable table, String column) {
            return table.leads().stream()
                    .filter(lead -> lead.column().equals(column))
                    .map(Lead::withheld)
                    .flatMap(List::stream)
                    .toList();
        }

        private void value(@Nullable Object value) throws IOException {
            if (value instanceof Number number) {
                json.value(number);
            } else if (value instanceof Boolean truth) {
                json.value(truth);
            } else {
                json.value(value == null ? null : value.toString());
            }
        }

        void end() throws IOException {
            if (open != null) {
                json.endArray();
                json.endObject();
                open = null;
            }
        }
    }
}
