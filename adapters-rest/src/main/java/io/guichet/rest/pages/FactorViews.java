package io.guichet.rest.pages;

import io.guichet.application.factor.KeepSecondFactors.Beginning.Asked;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Begun;
import io.guichet.application.factor.KeepSecondFactors.Held;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the page of second factors looks like. */
final class FactorViews {

    private static final String TITLE = "factors.title";
    private static final String PATH = FactorsPage.PATH;

    private FactorViews() {}

    /** The secret as a picture, as a text and as a link for this very device. */
    static Page application(PageRequest request, Begun begun) {
        Html html = request.begin(TITLE, "").paragraph("factors.scan");
        html.raw(
                "<div class=\"qr\" role=\"img\" aria-label=\"%s\">%s</div>"
                        .formatted(html.text("factors.qr"), begun.svg()));
        html.paragraph("factors.or-type");
        html.raw("<p><code>" + Html.escape(begun.factor().secret()) + "</code></p>");
        html.link("factors.open", begun.uri());
        confirmed(request, html, begun.factor().id());
        return Page.of(200, Layout.page(html, TITLE, PATH));
    }

    /** The next code of an application that was begun with. */
    static Page again(PageRequest request, UUID factor) {
        Html html = request.begin(TITLE, "factor.notice.wrong").paragraph("factors.again");
        confirmed(request, html, factor);
        html.back(PATH);
        return Page.of(403, Layout.page(html, TITLE, PATH));
    }

    private static void confirmed(PageRequest request, Html html, UUID factor) {
        request.form(html)
                .open()
                .hidden("about", factor.toString())
                .field("factor-code", "text", "one-time-code", "")
                .button("confirm", "factors.confirm", "button")
                .close();
    }

    /** The browser makes it once the button is pressed. */
    static Page passkey(PageRequest request, Asked asked) {
        Html html = request.begin(TITLE, "").paragraph("passkey.make-how");
        PasskeyForm.make(
                request,
                html,
                asked.request(),
                new PasskeyForm.Act("confirm", "passkey.make", "button"),
                Map.of("about", asked.factor().id().toString()));
        PasskeyForm.script(html);
        html.back(PATH);
        return Page.of(200, Layout.page(html, TITLE, PATH));
    }

    static Page codes(PageRequest request, List<BackupCode> codes) {
        Html html = request.begin("factors.codes", "").paragraph("factors.codes-once");
        html.raw("<ul class=\"codes\">");
        codes.forEach(code -> html.raw("<li><code>" + code.shown() + "</code></li>"));
        html.raw("</ul>").back(PATH);
        return Page.of(200, Layout.page(html, "factors.codes", PATH));
    }

    /** {@code asked} signs for whatever is done here. */
    static Page all(
            PageRequest request,
            Held held,
            Optional<PasskeyRequest> asked,
            int status,
            String notice) {
        Html html = request.begin(TITLE, notice).paragraph("factors.why");
        held.factors().forEach(factor -> card(request, html, held, factor, asked));
        if (!held.factors().isEmpty()) {
            html.paragraph("factors.codes-left", "count", held.codesLeft());
            ways(request, html, "new-codes", Optional.empty(), asked);
        }
        PageForm form = request.form(html).open().field("factor-name", "text", "off", "");
        if (held.factors().isEmpty()) {
            form.field("password", "password", "current-password", "");
        }
        form.button("begin-passkey", "factors.begin-passkey", "button")
                .button("begin", "factors.begin", "button")
                .close();
        asked.ifPresent(one -> PasskeyForm.script(html));
        html.back("/account");
        return Page.of(status, Layout.page(html, TITLE, PATH));
    }

    private static void card(
            PageRequest request,
            Html html,
            Held held,
            SecondFactor factor,
            Optional<PasskeyRequest> asked) {
        html.raw("<section class=\"card\"><h2>" + Html.escape(factor.name()) + "</h2>");
        boolean passkey = factor.kind() == FactorKind.PASSKEY;
        html.paragraph(passkey ? "factors.passkey" : "factors.application");
        held.passkey(factor)
                .flatMap(Passkey::lastUsedAt)
                .ifPresent(at -> html.paragraph("factors.last-used", "time", request.time(at)));
        ways(request, html, "remove", Optional.of(factor.id()), asked);
        html.raw("</section>");
    }

    /** With a code, or with a passkey by whoever has one. */
    private static void ways(
            PageRequest request,
            Html html,
            String action,
            Optional<UUID> about,
            Optional<PasskeyRequest> asked) {
        String key = "factors." + action;
        String id = about.map(UUID::toString).orElse("");
        request.form(html)
                .open()
                .hidden("about", id)
                .labelled("factor-code", "factor-code-" + (id.isEmpty() ? "new" : id), "text")
                .button(action, key, "plain")
                .close();
        asked.ifPresent(
                one ->
                        PasskeyForm.sign(
                                request,
                                html,
                                one,
                                new PasskeyForm.Act(action, key + "-passkey", "plain"),
                                Map.of("about", id)));
    }
}
