package io.guichet.rest.pages;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Stands in for the server's own error pages, which would show where in the code it went wrong. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient PlainPages pages;
    @Inject private transient PageCookies cookies;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
                        ? known
                        : HttpServletResponse.SC_NOT_FOUND;
        PageWriter.write(pages.error(status, PageWriter.languageOf(request, cookies)), response);
    }
}
