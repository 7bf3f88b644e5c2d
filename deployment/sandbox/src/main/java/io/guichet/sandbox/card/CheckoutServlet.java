package io.guichet.sandbox.card;

import io.guichet.sandbox.card.CardProvider.Paid;
import io.guichet.sandbox.setup.Page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Objects;

/** The page on which a person pays, refuses or goes away. */
@WebServlet("/card/checkout/*")
public class CheckoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer answer = provider().find(id(request));
        if (!answer.error().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        show(response, new CheckoutPage(answer.session()).shown());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = id(request);
        Answer found = provider().find(id);
        if (!found.error().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Session session = found.session();
        String action = Objects.requireNonNullElse(request.getParameter("action"), "");
        if (action.equals("abandon")) {
            provider().abandon(id);
            goTo(response, session.cancelUrl());
            return;
        }
        Paid paid =
                switch (action) {
                    case "refuse" -> provider().refuse(id);
                    case "authenticate" -> provider().authenticate(id, true);
                    case "fail" -> provider().authenticate(id, false);
                    default -> provider().pay(id, number(request));
                };
        switch (paid) {
            case AUTHORIZED -> goTo(response, withSession(session.successUrl(), id));
            case MUST_AUTHENTICATE ->
                    show(response, new CheckoutPage(session).askingToAuthenticate());
            case REFUSED, NOT_OPEN ->
                    show(response, new CheckoutPage(provider().find(id).session()).shown());
        }
    }

    private static void show(HttpServletResponse response, CheckoutPage.Shown page)
            throws IOException {
        Page.send(response, 200, page.language(), page.title(), page.body());
    }

    private static void goTo(HttpServletResponse response, String url) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", url);
    }

    private static String withSession(String url, String id) {
        return url + (url.contains("?") ? "&" : "?") + "session=" + id;
    }

    private static String number(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("number"), "");
    }

    private static String id(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    }

    private CardProvider provider() {
        return CardDesk.provider(getServletContext());
    }
}
