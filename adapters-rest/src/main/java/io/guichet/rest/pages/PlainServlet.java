package io.guichet.rest.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Serves the pages that only tell something. */
@WebServlet({"", "/paid", "/cancelled"})
public class PlainServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient PlainPages pages;
    @Inject private transient PageCookies cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(request.getServletPath(), PageWriter.languageOf(request, cookies));
        PageWriter.write(PageWriter.inLanguage(request, page, cookies), response);
    }
}
