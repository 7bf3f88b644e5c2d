package io.guichet.rest.pages;

import io.guichet.application.shared.Installation;
import io.guichet.domain.identity.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The front door, and where a browser arrives after the card provider's page. */
@ApplicationScoped
public class PlainPages {

    private final Installation installation;

    @Inject
    public PlainPages(Installation installation) {
        this.installation = installation;
    }

    /** For the container only: CDI builds its proxy with it. */
    public PlainPages() {
        this(null);
    }

    Page page(String path, Language language) {
        return switch (path) {
            case "/paid" -> afterCheckout("paid", path, language);
            case "/cancelled" -> afterCheckout("cancelled", path, language);
            default -> frontDoor(language);
        };
    }

    Page error(int status, Language language) {
        String which = status >= 500 ? "fault" : "nothing-here";
        Html html =
                new Html(language)
                        .heading(which + ".title")
                        .paragraph(which + ".text")
                        .link("back-home", "/");
        return Page.of(status, Layout.page(html, which + ".title", "/"));
    }

    private Page afterCheckout(String which, String path, Language language) {
        Html html =
                new Html(language)
                        .heading(which + ".title")
                        .paragraph(which + ".text")
                        .link("back-to-chat", installation.chatUrl().toString())
                        .link("account.invoices", InvoicesPage.PATH);
        return Page.of(200, Layout.page(html, which + ".title", path));
    }

    private Page frontDoor(Language language) {
        Html html =
                new Html(language)
                        .heading("home.title")
                        .paragraph("home.text")
                        .raw("<ul class=\"doors\">")
                        .raw(door(language, "home.sign-in", "/sign-in"))
                        .raw(door(language, "withdrawals.title", WithdrawalsPage.PATH))
                        .raw(door(language, "cancellation.title", CancellationPage.PATH))
                        .raw(door(language, "home.link", "/link"))
                        .raw(door(language, "home.chat", installation.chatUrl().toString()))
                        .raw(door(language, "home.docs", "/api/docs/"))
                        .raw(door(language, "home.openapi", "/api/openapi"))
                        .raw("</ul>");
        return Page.of(200, Layout.page(html, "home.title", "/"));
    }

    private static String door(Language language, String key, String address) {
        return "<li><a href=\""
                + Html.escape(address)
                + "\">"
                + new Html(language).text(key)
                + "</a></li>";
    }
}
