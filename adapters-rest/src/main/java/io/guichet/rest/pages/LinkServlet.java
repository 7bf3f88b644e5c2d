package io.guichet.rest.pages;

import io.guichet.rest.caller.ClientAddressFilter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Serves the link page. */
@WebServlet("/link")
public class LinkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What browsers say of a form that this very page sent; other programs say nothing. */
    private static final Set<String> FROM_HERE = Set.of("", "same-origin");

    @Inject private transient LinkPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageWriter.write(page.show(visit(request)), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String field : Set.of("action", "token", "form", "link")) {
            String value = request.getParameter(field);
            form.put(field, value == null ? "" : value);
        }
        String origin = request.getHeader("Sec-Fetch-Site");
        boolean fromHere = FROM_HERE.contains(origin == null ? "" : origin);
        PageWriter.write(page.submit(visit(request), form, fromHere), response);
    }

    private static Visit visit(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        String session =
                Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
        return new Visit(
                session,
                PageWriter.languageOf(request),
                PageWriter.addressOf(request),
                String.valueOf(request.getAttribute(ClientAddressFilter.ADDRESS)));
    }
}
