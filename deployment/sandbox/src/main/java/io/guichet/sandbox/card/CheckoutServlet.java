package io.guichet.sandbox.card;

import io.guichet.sandbox.setup.Page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which a person pays, refuses or goes away. */
@WebServlet("/card/checkout/*")
public class CheckoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+(?=[/?#]|$)");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer answer = provider().find(id(request));
        if (!answer.error().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        show(response, answer.session(), new CheckoutPage(answer.session()).shown());
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
        if (isOfTheBank(action, id)) {
            goTo(response, id);
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
                    show(response, session, new CheckoutPage(session).askingToAuthenticate());
            case REFUSED, NOT_OPEN -> {
                Session now = provider().find(id).session();
                show(response, now, new CheckoutPage(now).shown());
            }
        }
    }

    /** What only the cardholder's bank could do is done. */
    private boolean isOfTheBank(String action, String id) {
        return switch (action) {
            case "charge_back" -> provider().chargeBack(id);
            case "reinstate" -> provider().reinstate(id);
            default -> false;
        };
    }

    /** The forms of the page lead back to the merchant, wherever he is. */
    private static void show(HttpServletResponse response, Session session, CheckoutPage.Shown page)
            throws IOException {
        String targets =
                "'self' " + origin(session.successUrl()) + " " + origin(session.cancelUrl());
        response.setHeader("Content-Security-Policy", Page.policy(targets.strip()));
        Page.sendAlone(response, 200, page.language(), page.title(), page.body());
    }

    private static String origin(String url) {
        Matcher origin = ORIGIN.matcher(url);
        return origin.lookingAt() ? origin.group() : "";
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
