package se.samverkstad.benchmarks.peer.jakarta;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The smallest page that a browser shows. Found by DS; where it stands is said in the bundle's component description. */
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write("<!DOCTYPE html><html lang=en><title>Page</title><h1>A page</h1></html>\n");
    }
}
