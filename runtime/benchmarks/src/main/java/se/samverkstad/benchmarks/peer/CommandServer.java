package se.samverkstad.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

/**
 * Changes the framework that it runs in when told to: one line in, {@code ok} or the failure out. It listens on the port
 * of loopback that {@code benchmark.commands} names, so that a change costs the peers no more than a control socket does.
 */
public final class CommandServer implements BundleActivator {
    private static final String FEATURES = "org.apache.karaf.features.FeaturesService";

    private ServerSocket socket = unbound();

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start(BundleContext context) throws IOException {
        int port = Integer.parseInt(context.getProperty("benchmark.commands"));
        ServerSocket opened = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        socket = opened;
        Thread thread = new Thread(() -> serve(opened, context), "commands");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        socket.close();
    }

    private static void serve(ServerSocket socket, BundleContext context) {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(one.getOutputStream(), true, StandardCharsets.UTF_8)) {
                out.println(answer(in.readLine().split(" "), context));
            } catch (IOException e) {
                // Closed, or the one who asked has gone: the next may come.
            }
        }
    }

    private static String answer(String[] words, BundleContext context) {
        try {
            obey(words[0], words[1], context);
            return "ok";
        } catch (BundleException | IOException | ReflectiveOperationException | RuntimeException e) {
            return e instanceof InvocationTargetException wrapped ? String.valueOf(wrapped.getCause()) : e.toString();
        }
    }

    private static void obey(String verb, String what, BundleContext context)
            throws BundleException, IOException, ReflectiveOperationException {
        switch (verb) {
            case "install" -> context.installBundle(what).start();
            case "update" -> update(what, context);
            case "uninstall" -> bundle(what, context).uninstall();
            case "feature:install" -> features(context, "installFeature", what);
            case "feature:uninstall" -> features(context, "uninstallFeature", what);
            default -> throw new IllegalArgumentException("no such command: " + verb);
        }
    }

    private static void update(String location, BundleContext context) throws BundleException, IOException {
        try (InputStream jar = URI.create(location).toURL().openStream()) {
            bundle(location, context).update(jar);
        }
    }

    private static Bundle bundle(String location, BundleContext context) {
        Bundle bundle = context.getBundle(location);
        if (bundle == null) {
            throw new IllegalStateException("not installed: " + location);
        }
        return bundle;
    }

    /** Karaf's own service, by reflection: bare Felix has no such package. */
    private static void features(BundleContext context, String method, String feature)
            throws ReflectiveOperationException {
        ServiceReference<?> reference = context.getServiceReference(FEATURES);
        if (reference == null) {
            throw new IllegalStateException("no " + FEATURES);
        }
        Object service = context.getService(reference);
        service.getClass().getMethod(method, String.class).invoke(service, feature);
    }
}
