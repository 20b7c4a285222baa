package se.samverkstad.launcher.framework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkstad.launcher.KeyFile;
import se.samverkstad.launcher.Listening;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.classdata.ClassData;

/**
 * What the framework and core are told.
 *
 * @param listening absent when nothing listens: a command that runs the server only for itself
 * @param keys present when the server speaks https itself
 * @param more passed on as they are
 */
public record FrameworkSettings(
        Product product,
        Path home,
        @Nullable Listening listening,
        @Nullable KeyFile keys,
        boolean developerMode,
        Map<String, String> more) {
    private static final String LOGGING_PACKAGES = "org.slf4j;version=2.0.20,org.slf4j.event;version=2.0.20,"
            + "org.slf4j.helpers;version=2.0.20,org.slf4j.spi;version=2.0.20,"
            + "org.slf4j;version=1.7.36,org.slf4j.event;version=1.7.36,"
            + "org.slf4j.helpers;version=1.7.36,org.slf4j.spi;version=1.7.36,"
            + "org.osgi.service.log;version=1.5.0";

    public FrameworkSettings {
        more = Map.copyOf(more);
    }

    /** @param moduleLevel the start level of all bundles that are not core */
    Map<String, Object> properties(Path cache, int moduleLevel, Object logger) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("samverkstad.home", home.toString());
        all.put("samverkstad.product", product.folder().toString());
        all.put("samverkstad.build", product.build());
        all.put("samverkstad.version", product.version());
        all.put(ClassData.PROPERTY, System.getProperty(ClassData.PROPERTY, "off"));
        all.put("samverkstad.developer", Boolean.toString(developerMode));
        all.put("samverkstad.base", listening == null ? "http://127.0.0.1:8080" : listening.base());

        all.put("org.osgi.framework.storage", cache.toString());
        all.put("org.osgi.framework.bsnversion", "multiple");
        all.put("org.osgi.framework.system.packages.extra", LOGGING_PACKAGES);
        all.put("org.osgi.framework.bootdelegation", "");
        all.put("felix.bootdelegation.implicit", "false");
        all.put("felix.service.urlhandlers", "false");
        all.put("org.osgi.framework.startlevel.beginning", Integer.toString(moduleLevel));
        all.put("felix.startlevel.bundle", Integer.toString(moduleLevel));
        all.put("felix.log.logger", logger);
        all.put("felix.log.level", "2");

        all.put("felix.cm.pm", "samverkstad");
        all.put("ds.loglevel", "warn");
        all.put("ds.stop.timeout.milliseconds", "5000");
        web(all);
        return all;
    }

    private void web(Map<String, Object> all) {
        boolean https = listening != null && listening.base().startsWith("https:");
        if (listening == null) {
            all.put("org.osgi.service.http.port", "-1");
            all.put("org.apache.felix.http.enable", "false");
            all.put("org.apache.felix.https.enable", "false");
        } else {
            all.put("samverkstad.listening.port", Integer.toString(listening.port()));
            all.put("org.apache.felix.http.host", listening.host());
            connector(all, listening);
        }
        all.put("org.apache.felix.http.timeout", "60000");
        all.put("org.apache.felix.http.jetty.sendServerHeader", "false");
        all.put("org.apache.felix.http.jetty.threadpool.max", "200");
        all.put("org.apache.felix.http.jetty.acceptors", "1");
        all.put("org.apache.felix.http.jetty.selectors", "1");
        all.put("org.apache.felix.http.jetty.errorPageCustomHeaders", errorHeaders(https));
        all.put("org.apache.felix.http.jetty.headerBufferSize", "16384");
        all.put("org.apache.felix.http.jetty.responseBufferSize", "32768");
        all.put("org.apache.felix.http.jetty.maxFormSize", "1048576");
        all.put("org.apache.felix.jetty.stopTimeout", "2000");
    }

    /** What the server answers itself, because the request was too malformed to reach the workbench, is as closed as the rest. */
    private static String errorHeaders(boolean https) {
        List<String> all = new ArrayList<>(List.of(
                "Content-Security-Policy=default-src 'none'; frame-ancestors 'none'",
                "X-Content-Type-Options=nosniff",
                "Referrer-Policy=same-origin",
                "Cross-Origin-Resource-Policy=same-origin",
                "Cross-Origin-Opener-Policy=same-origin",
                "Cache-Control=no-store"));
        if (https) {
            all.add("Strict-Transport-Security=max-age=31536000; includeSubDomains");
        }
        return String.join("##", all);
    }

    /** One of the two: beside https no http is opened. */
    private void connector(Map<String, Object> all, Listening listening) {
        all.put("org.apache.felix.http.enable", Boolean.toString(keys == null));
        all.put("org.apache.felix.https.enable", Boolean.toString(keys != null));
        if (keys == null) {
            all.put("org.osgi.service.http.port", Integer.toString(listening.port()));
        } else {
            all.put("org.osgi.service.http.port.secure", Integer.toString(listening.port()));
            all.put("org.apache.felix.https.keystore", keys.file().toString());
            all.put("org.apache.felix.https.keystore.type", "PKCS12");
            all.put("org.apache.felix.https.keystore.password", keys.password());
            all.put("org.apache.felix.https.keystore.key.password", keys.password());
            all.put("org.apache.felix.https.jetty.protocols.included", "TLSv1.2,TLSv1.3");
        }
    }
}
