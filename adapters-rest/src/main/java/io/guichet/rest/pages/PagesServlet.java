package io.guichet.rest.pages;

import io.guichet.rest.caller.ClientAddressFilter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Serves every page that does something; a page that is not listed here is not served. */
@WebServlet({
    "/account",
    "/approve",
    "/cancellation",
    "/contact",
    "/deletion",
    "/deletion/confirm",
    "/e-mail",
    "/e-mail/consent",
    "/e-mail/proof",
    "/export",
    "/factors",
    "/handover",
    "/handover/confirm",
    "/invitation",
    "/invoices",
    "/link",
    "/password",
    "/password/forgotten",
    "/password/new",
    "/recovery/stop",
    "/sessions",
    "/sign-in",
    "/sign-in/factor",
    "/sign-in/staff",
    "/sign-up",
    "/sign-up/confirm",
    "/step-up",
    "/tokens",
    "/withdrawals"
})
public class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Pages pages;
    @Inject private transient PageCookies cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                request,
                pages.show(request.getServletPath(), visit(request), fields(request)),
                response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Pages.Sent sent =
                new Pages.Sent(
                        fields(request),
                        header(request, "Sec-Fetch-Site"),
                        header(request, "Origin"),
                        header(request, "Host"));
        answer(request, pages.submit(request.getServletPath(), visit(request), sent), response);
    }

    private void answer(HttpServletRequest request, Page page, HttpServletResponse response)
            throws IOException {
        PageWriter.write(PageWriter.inLanguage(request, page, cookies), response);
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return fields;
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private Visit visit(HttpServletRequest request) {
        return new Visit(
                PageWriter.cookiesOf(request),
                PageWriter.languageOf(request, cookies),
                PageWriter.addressOf(request),
                String.valueOf(request.getAttribute(ClientAddressFilter.ADDRESS)),
                header(request, "User-Agent"));
    }
}
