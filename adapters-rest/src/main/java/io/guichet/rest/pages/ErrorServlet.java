package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;
import io.guichet.rest.json.JsonSettings;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.problem.ProblemFilter;
import io.guichet.rest.problem.Problems;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for the server's own error pages, which would show where in the code it went wrong:
 * with a page, or a problem where the interface was asked.
 */
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
        Language language = PageWriter.languageOf(request, cookies);
        if (isOfInterface(request)) {
            answer(Problems.ofStatus(status), language, response);
        } else {
            PageWriter.write(pages.error(status, language), response);
        }
    }

    /** Whether a program asked, which reads no pages: a header of its that cannot be read. */
    private static boolean isOfInterface(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && asked.startsWith("/api/");
    }

    private static void answer(Problem problem, Language language, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.tag());
        response.getOutputStream()
                .write(
                        JsonSettings.write(ProblemFilter.json(problem, language))
                                .getBytes(StandardCharsets.UTF_8));
    }
}
