package se.samverkstad.workbench.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;

/** Sets a document as PDF/UA in our own typeface. It opens nothing that the document names: no address, no file, no data. */
final class Typesetter {
    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private Typesetter() {}

    /** @param author who hands it over; may be empty */
    static byte[] pdf(Document document, String author, Instant made) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .usePdfUaAccessibility(true)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useReplacementText("\uFFFD")
                .withProducer("Samverkstad");
        builder.useFont(font("inter-400.ttf"), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(font("inter-600.ttf"), "Inter", 600, FontStyle.NORMAL, true);
        builder.useFont(font("inter-ext-400.ttf"), "Inter Extended", 400, FontStyle.NORMAL, true);
        builder.useFont(font("inter-ext-600.ttf"), "Inter Extended", 600, FontStyle.NORMAL, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer setter = builder.toStream(out).buildPdfRenderer()) {
            setter.createPDFWithoutClosing();
            try (PDDocument pdf = setter.getPdfDocument()) {
                Structure.complete(pdf);
                about(pdf.getDocumentInformation(), author, made);
                pdf.save(out);
            }
        }
        return out.toByteArray();
    }

    private static void about(PDDocumentInformation information, String author, Instant made) {
        if (!author.isEmpty()) {
            information.setAuthor(author);
        }
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
        at.setTimeInMillis(made.toEpochMilli());
        information.setCreationDate(at);
        information.setModificationDate(at);
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> Objects.requireNonNull(Typesetter.class.getResourceAsStream("/paper/" + name), name);
    }
}
