package io.guichet.rest.pages;

import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactors.Beginning;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Begun;
import io.guichet.application.factor.KeepSecondFactors.Held;
import io.guichet.application.factor.KeepSecondFactors.Outcome;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where a person enrols second factors, sees them and removes them. Codes are shown this once. */
@ApplicationScoped
public class FactorsPage implements WebPage {

    static final String PATH = "/factors";

    private static final String TITLE = "factors.title";

    private final KeepSecondFactors keepSecondFactors;

    @Inject
    public FactorsPage(KeepSecondFactors keepSecondFactors) {
        this.keepSecondFactors = keepSecondFactors;
    }

    /** For the container only: CDI builds its proxy with it. */
    public FactorsPage() {
        this(null);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        String code = request.field("factor-code");
        return switch (request.field("action")) {
            case "begin" -> begin(request);
            case "confirm" ->
                    about(
                            request,
                            id ->
                                    keepSecondFactors.confirm(
                                            request.profile(),
                                            PageSessions.entranceOf(request.here()),
                                            id,
                                            code));
            case "remove" ->
                    about(request, id -> keepSecondFactors.remove(request.profile(), id, code));
            case "new-codes" ->
                    answer(request, keepSecondFactors.newCodes(request.profile(), code));
            default -> draw(request, 400, "page.notice.not-understood");
        };
    }

    /** A further one takes one of those there are; the first takes the password. */
    @Override
    public Need factor(PageRequest request) {
        return request.field("action").equals("begin") ? Need.FRESH : Need.NONE;
    }

    private Page begin(PageRequest request) {
        try {
            return switch (keepSecondFactors.begin(
                    request.profile(), request.field("factor-name"), request.exact("password"))) {
                case Begun begun -> told(request, begun);
                case Beginning.TooManyFactors ignored ->
                        draw(request, 409, "factors.notice.too-many");
                case Beginning.WrongPassword ignored ->
                        draw(request, 403, "page.notice.wrong-password");
                case Beginning.TooManyTries ignored ->
                        draw(request, 429, "sign-in.notice.too-many");
            };
        } catch (InvalidValueException noName) {
            return draw(request, 400, "factors.notice.no-name");
        }
    }

    private Page about(PageRequest request, Function<UUID, Outcome> act) {
        return answer(
                request,
                Words.findId(request.field("about")).map(act).orElseGet(Outcome.NoSuchFactor::new));
    }

    private Page answer(PageRequest request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(List<BackupCode> codes) ->
                    codes.isEmpty() ? Page.seeOther(PATH) : codes(request, codes);
            case Outcome.NoSuchFactor ignored -> draw(request, 404, "factors.notice.none");
            case Outcome.Refused refused -> draw(request, 403, FactorNotices.of(refused.why()));
        };
    }

    /** The secret as a picture, as a text and as a link for this very device. */
    private static Page told(PageRequest request, Begun begun) {
        Html html = request.begin(TITLE, "").paragraph("factors.scan");
        html.raw(
                "<div class=\"qr\" role=\"img\" aria-label=\"%s\">%s</div>"
                        .formatted(html.text("factors.qr"), begun.svg()));
        html.paragraph("factors.or-type");
        html.raw("<p><code>" + Html.escape(begun.factor().secret()) + "</code></p>");
        html.link("factors.open", begun.uri());
        request.form(html)
                .open()
                .hidden("about", begun.factor().id().toString())
                .field("factor-code", "text", "one-time-code", "")
                .button("confirm", "factors.confirm", "button")
                .close();
        return Page.of(200, Layout.page(html, TITLE, PATH));
    }

    private static Page codes(PageRequest request, List<BackupCode> codes) {
        Html html = request.begin("factors.codes", "").paragraph("factors.codes-once");
        html.raw("<ul class=\"codes\">");
        codes.forEach(code -> html.raw("<li><code>" + code.shown() + "</code></li>"));
        html.raw("</ul>").link("page.back", PATH);
        return Page.of(200, Layout.page(html, "factors.codes", PATH));
    }

    private Page draw(PageRequest request, int status, String notice) {
        Held held = keepSecondFactors.show(request.profile());
        Html html = request.begin(TITLE, notice).paragraph("factors.why");
        held.factors().forEach(factor -> card(request, html, factor));
        if (!held.factors().isEmpty()) {
            html.paragraph("factors.codes-left", "count", held.codesLeft());
            withCode(request, html, "new-codes", Optional.empty(), "factors.new-codes");
        }
        PageForm form = request.form(html).open().field("factor-name", "text", "off", "");
        if (held.factors().isEmpty()) {
            form.field("password", "password", "current-password", "");
        }
        form.button("begin", "factors.begin", "button").close();
        html.link("page.back", "/account");
        return Page.of(status, Layout.page(html, TITLE, PATH));
    }

    private static void card(PageRequest request, Html html, SecondFactor factor) {
        html.raw("<section class=\"card\"><h2>" + Html.escape(factor.name()) + "</h2>");
        withCode(request, html, "remove", Optional.of(factor.id()), "factors.remove");
        html.raw("</section>");
    }

    private static void withCode(
            PageRequest request, Html html, String action, Optional<UUID> about, String key) {
        String field = about.map(id -> "factor-code-" + id).orElse("factor-code-new");
        request.form(html)
                .open()
                .hidden("about", about.map(UUID::toString).orElse(""))
                .labelled("factor-code", field, "one-time-code")
                .button(action, key, "plain")
                .close();
    }
}
